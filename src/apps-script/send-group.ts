// Sends a few answers side by side and says what became of each.
import { fingerprintVersion } from "./fingerprint-version.ts";
import { judgeAnswer } from "./judge-answer.ts";
import type { Outcome, Tried } from "./outcome.ts";
import { readResponse } from "./read-response.ts";
import { signRequest, type Target } from "./sign-request.ts";
import type { Unsent } from "./unsent.ts";

export function sendGroup(group: readonly Unsent[], target: Target, now: () => number): Tried[] {
  const form = FormApp.getActiveForm();
  const read = group.map((answer): Tried => {
    try {
      const submission = readResponse(form, answer.responseId);
      const current = { ...answer, submittedAt: submission.submittedAt };
      return { ...name(current), submission, outcome: { kind: "later", why: "chưa gửi" } };
    } catch (error) {
      return {
        ...name(answer),
        outcome: { kind: "unreadable", why: `không đọc được phiếu (${String(error)})` },
      };
    }
  });
  const outcomes = post(
    read.flatMap(({ submission }) =>
      submission === undefined ? [] : [signRequest(submission, target, now())],
    ),
  );
  return read.map((tried) =>
    tried.submission === undefined
      ? tried
      : { ...tried, outcome: outcomes.shift() ?? tried.outcome },
  );
}

function name(answer: Unsent): Pick<Tried, "answer" | "fingerprint"> {
  return { answer, fingerprint: fingerprintVersion(answer.responseId, answer.submittedAt) };
}

/** An exception (no route, time-out after 60 s) tells nothing of any of the requests, so all are tried again. */
function post(requests: GoogleAppsScript.URL_Fetch.URLFetchRequest[]): Outcome[] {
  if (requests.length === 0) return [];
  try {
    return UrlFetchApp.fetchAll(requests).map((response) =>
      judgeAnswer(response.getResponseCode(), response.getContentText()),
    );
  } catch (error) {
    return requests.map(() => ({
      kind: "later",
      why: `không gọi được máy chủ (${String(error)})`,
    }));
  }
}
