// Checks what a person sends: the address, then each question on the way that the answers lead through the form.
import { checkAnswer } from "./check-answer.ts";
import { checkEmail, EMAIL_TITLE } from "./check-email.ts";
import { findPath } from "./find-path.ts";
import type { Answers, Question, Questionnaire } from "./questionnaire.ts";

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

export interface CheckedSubmission {
  /** Of the questions on the way, as they are stored; what was answered elsewhere is left out. */
  readonly answers: Record<string, string[]>;
  readonly email: string | undefined;
  readonly problems: readonly Problem[];
}

export function checkSubmission(
  questionnaire: Questionnaire,
  submission: Submission,
): CheckedSubmission {
  const { title, collectsEmail, sections } = questionnaire;
  const email = submission.respondentEmail?.trim();
  const problems: Problem[] = [];
  const wrong = collectsEmail
    ? checkEmail(email ?? "")
    : email && "Biểu mẫu này không hỏi địa chỉ email";
  if (wrong) problems.push({ title: EMAIL_TITLE, message: wrong });
  const path = findPath(questionnaire, submission.answers);
  if (path.endless) problems.push({ title, message: "Các lựa chọn dẫn vòng về phần đã qua" });
  const answers: Record<string, string[]> = {};
  for (const index of path.indexes) {
    for (const block of sections[index]?.blocks ?? []) {
      if (block.kind !== "question") continue;
      const { question } = block;
      const { questionId } = question;
      const values = clean(question, submission.answers[questionId] ?? []);
      const message = checkAnswer(question, values);
      if (message !== undefined) problems.push({ questionId, title: question.title, message });
      else if (values.length > 0) answers[questionId] = values;
    }
  }
  return { answers, email: collectsEmail ? email : undefined, problems };
}

/** A one-line field drops line ends and a larger one keeps them as "\n", as browsers do. */
function clean({ kind }: Question, values: readonly string[]): string[] {
  const tidy = (value: string) => {
    if (kind === "paragraph") return value.replaceAll(/\r\n?/g, "\n");
    return kind === "text" ? value.replaceAll(/[\r\n]+/g, "") : value;
  };
  return values.map(tidy).filter((value) => value.trim() !== "");
}
