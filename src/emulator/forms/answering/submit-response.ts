// Stores an answer as a person gives it, new or edited, and sets off the form's script.
import { fireFormSubmit } from "../../apps-script/fire-form-submit.ts";
import type { StoredResponse, World } from "../../state.ts";
import { checkAccess, type Access } from "./check-access.ts";
import { checkAnswer } from "./check-answer.ts";
import { findPath } from "./find-path.ts";
import type { Answers, Question } from "./questionnaire.ts";
import { readQuestionnaire } from "./read-questionnaire.ts";

export interface Submission {
  readonly answers: Answers;
  readonly respondentEmail?: string | undefined;
  /** The API's id of the answer that is edited. */
  readonly responseId?: string | undefined;
}

export interface Problem {
  /** Absent when the address or the answer as a whole is at fault. */
  readonly questionId?: string;
  /** The question's title. */
  readonly title: string;
  readonly message: string;
}

export type SubmitOutcome =
  | {
      readonly kind: "stored";
      readonly response: StoredResponse;
      /** Settles when the script's runs have ended; never rejects. */
      readonly triggered: Promise<void>;
    }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] }
  | { readonly kind: "closed"; readonly access: Exclude<Access, { kind: "open" }> }
  | { readonly kind: "not-editable" };

export const EMAIL_TITLE = "Email";

/** A form that collects addresses requires one. */
export function checkEmail(email: string): string | undefined {
  if (email.trim() === "") return "Đây là câu hỏi bắt buộc";
  const fits = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim());
  return fits ? undefined : "Địa chỉ email không hợp lệ";
}

/** A one-line field drops line ends and a larger one keeps them as "\n", as browsers do. */
function clean(question: Question, values: readonly string[]): string[] {
  return values
    .map((value) =>
      question.kind === "paragraph"
        ? value.replaceAll(/\r\n?/g, "\n")
        : question.kind === "text"
          ? value.replaceAll(/[\r\n]+/g, "")
          : value,
    )
    .filter((value) => value.trim() !== "");
}

/** To the microsecond, and always later than the version before, even within one millisecond. */
function findSubmittedTime(world: World, before = ""): string {
  const write = (ms: number, micros: number) =>
    new Date(ms).toISOString().replace("Z", `${String(micros).padStart(3, "0")}Z`);
  const time = write(world.now(), parseInt(world.randomHex(2), 16) % 1000);
  return time > before ? time : write(Date.parse(before) + 1, 0);
}

function newId(world: World, prefix: string): string {
  return prefix + Buffer.from(world.randomHex(49), "hex").toString("base64url");
}

export function submitResponse(
  world: World,
  formId: string,
  submission: Submission,
): SubmitOutcome {
  const access = checkAccess(world, formId);
  if (access.kind !== "open") return { kind: "closed", access };
  const state = world.forms.get(formId);
  if (state === undefined) return { kind: "closed", access: { kind: "missing" } };
  const questionnaire = readQuestionnaire(state.form);

  const earlier = submission.responseId ? state.responses.get(submission.responseId) : undefined;
  if (submission.responseId !== undefined) {
    if (earlier === undefined || state.allowResponseEdits !== true) return { kind: "not-editable" };
  }

  const problems: Problem[] = [];
  const answers: Record<string, string[]> = {};
  const path = findPath(questionnaire, submission.answers);
  if (path.endless) {
    problems.push({ title: questionnaire.title, message: "Các lựa chọn dẫn vòng về phần đã qua" });
  }
  for (const index of path.indexes) {
    for (const block of questionnaire.sections[index]?.blocks ?? []) {
      if (block.kind !== "question") continue;
      const { question } = block;
      const { questionId, title } = question;
      const values = clean(question, submission.answers[questionId] ?? []);
      const message = checkAnswer(question, values);
      if (message !== undefined) problems.push({ questionId, title, message });
      else if (values.length > 0) answers[questionId] = values;
    }
  }
  const email = submission.respondentEmail?.trim();
  const emailProblem = questionnaire.collectsEmail ? checkEmail(email ?? "") : undefined;
  if (emailProblem !== undefined) problems.unshift({ title: EMAIL_TITLE, message: emailProblem });
  if (!questionnaire.collectsEmail && email) {
    problems.unshift({ title: EMAIL_TITLE, message: "Biểu mẫu này không hỏi địa chỉ email" });
  }
  if (problems.length > 0) return { kind: "refused", problems };

  const at = new Date(world.now()).toISOString();
  const response: StoredResponse = {
    responseId: earlier?.responseId ?? newId(world, "ACYDBN"),
    scriptId: earlier?.scriptId ?? newId(world, "2_ABaOnu"),
    createTime: earlier?.createTime ?? at,
    lastSubmittedTime: findSubmittedTime(world, earlier?.lastSubmittedTime),
    respondentEmail: questionnaire.collectsEmail ? email : undefined,
    answers,
  };
  state.responses.set(response.responseId, response);
  world.changed();
  return { kind: "stored", response, triggered: fireFormSubmit(world, formId, response) };
}
