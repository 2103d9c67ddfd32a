// Reads from the form itself what may be answered where its questions offer choices.
import type { forms_v1 } from "googleapis";
import { QUESTIONS, type QuestionId, UNKNOWN_FEDERATION } from "../../domain/form.ts";
import type { AnswerChoices } from "./make-answer.ts";

export function readChoices(form: forms_v1.Schema$Form): Omit<AnswerChoices, "applied"> {
  const choicesOf = (id: QuestionId): string[] => {
    const title = QUESTIONS.find((question) => question.id === id)?.title;
    const item = form.items?.find((candidate) => candidate.title === title);
    const options = item?.questionItem?.question?.choiceQuestion?.options ?? [];
    const values = options.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
    if (values.length === 0) {
      throw new Error(
        `Cannot answer the form "${form.formId ?? ""}": its question "${title ?? id}" offers no choices; run "npm start -- --fresh"`,
      );
    }
    return values;
  };
  return {
    federations: choicesOf("federation").filter((name) => name !== UNKNOWN_FEDERATION),
    fields: choicesOf("field"),
    solutions: choicesOf("solution"),
  };
}
