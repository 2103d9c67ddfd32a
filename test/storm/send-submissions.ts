// Sends members' answers as signed webhooks, many at a time, and remembers what each was told.
import { Agent, request } from "node:http";
import { NATION } from "../../src/domain/federation.ts";
import { TABS } from "../../src/domain/sheet.ts";
import { signSubmission } from "../support/sign-submission.ts";
import type { Members, Submission } from "./open-members.ts";
import { type Storm, TITLE } from "./storm.ts";

export interface Sending {
  readonly storm: Storm;
  readonly members: Members;
  readonly count: number;
  /** Milliseconds from one sending to the next; 0 is full speed. */
  readonly gapMs: number;
  readonly say: (line: string) => void;
}

interface Told {
  readonly verdict: "accepted" | "updated" | "duplicate" | "needs-fixing" | "unrouted";
  readonly receipt: string;
  readonly federation?: string;
}

const AT_A_TIME = 32;
const SAID_EVERY = 2_500;

/** Every sending must be answered with 200: an answer means stored. */
export async function sendSubmissions({
  storm,
  members,
  count,
  gapMs,
  say,
}: Sending): Promise<void> {
  const { worker, form, now } = storm;
  const agent = new Agent({ keepAlive: true, maxSockets: AT_A_TIME });
  const verdicts: { [verdict: string]: number } = {};
  const began = performance.now();
  let sent = 0;
  let answered = 0;
  const sendOnAndOn = async (): Promise<void> => {
    while (sent < count) {
      const due = began + sent * gapMs;
      sent += 1;
      if (due > performance.now()) await pause(due - performance.now());
      const submission = members.draw(now());
      const signed = signSubmission({ ...submission, formId: form.id }, form.secret, now());
      const told = await post(`${worker}/webhooks/forms`, agent, signed);
      verdicts[told.verdict] = (verdicts[told.verdict] ?? 0) + 1;
      remember(storm, submission, told);
      members.answered(submission);
      answered += 1;
      if (answered % SAID_EVERY === 0 || answered === count)
        say(`${answered} of ${count} answered in ${seconds(began)} s: ${JSON.stringify(verdicts)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, sendOnAndOn));
  agent.destroy();
}

function remember({ stored, members }: Storm, submission: Submission, told: Told): void {
  const { kind, answers, edit, responseId } = submission;
  const isAgain = kind === "again";
  if (isAgain !== (told.verdict === "duplicate"))
    throw new Error(`Cannot go on: "${kind}" of ${responseId} was answered "${told.verdict}"`);
  members.add(responseId);
  if (isAgain) return;
  const title = String(answers[TITLE]);
  stored.set(title, {
    title,
    receipt: told.receipt,
    home: told.federation ?? NATION,
    tab: tabOf(told.verdict),
    number: edit,
    answers,
  });
}

function tabOf(verdict: Told["verdict"]): string {
  if (verdict === "unrouted") return TABS.unrouted.title;
  return verdict === "needs-fixing" ? TABS.needsFixing.title : TABS.initiatives.title;
}

function post(
  url: string,
  agent: Agent,
  { headers, body }: ReturnType<typeof signSubmission>,
): Promise<Told> {
  return new Promise((resolve, reject) => {
    const sending = request(url, { method: "POST", agent, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => (text += part));
      answer.on("error", reject);
      answer.on("end", () => {
        if (answer.statusCode === 200) resolve(JSON.parse(text) as Told);
        else reject(new Error(`Cannot go on: the Worker answered ${answer.statusCode}: ${text}`));
      });
    });
    sending.on("error", reject);
    sending.end(body);
  });
}

const seconds = (began: number) => Math.round((performance.now() - began) / 1_000);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
