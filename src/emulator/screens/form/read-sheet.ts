// Reads what a person has filled in so far from a posted page of the form.
import type { Answers, Question, Questionnaire } from "../../forms/answering/questionnaire.ts";

/** The value a radio or checkbox carries for "Khác:", whose text is in a field of its own. */
export const OTHER = "__other_option__";

export interface FilledSheet {
  readonly answers: Answers;
  /** The page the person was on. */
  readonly page: number;
  /** Pages passed before it, oldest first. */
  readonly history: readonly number[];
  readonly email: string;
  /** The token of the edit link, when an answer is edited. */
  readonly edit: string;
  readonly wish: "next" | "back";
}

export function nameField(question: Question): string {
  return `entry.${question.questionId}`;
}

export function nameOtherField(question: Question): string {
  return `${nameField(question)}.other`;
}

function readAnswer(question: Question, fields: URLSearchParams): string[] {
  return fields
    .getAll(nameField(question))
    .map((value) => (value === OTHER ? (fields.get(nameOtherField(question)) ?? "") : value))
    .map((value) => value.replaceAll(/\r\n?/g, "\n"))
    .filter((value) => value !== "");
}

export function readSheet(questionnaire: Questionnaire, body: string): FilledSheet {
  const fields = new URLSearchParams(body);
  const answers: Record<string, string[]> = {};
  for (const section of questionnaire.sections) {
    for (const block of section.blocks) {
      if (block.kind !== "question") continue;
      const values = readAnswer(block.question, fields);
      if (values.length > 0) answers[block.question.questionId] = values;
    }
  }
  const known = (page: number): boolean => questionnaire.sections[page] !== undefined;
  const page = Number(fields.get("page") ?? 0);
  return {
    answers,
    page: known(page) ? page : 0,
    history: (fields.get("history") ?? "")
      .split(",")
      .filter((one) => one !== "")
      .map(Number)
      .filter(known),
    email: fields.get("email") ?? "",
    edit: fields.get("edit") ?? "",
    wish: fields.get("wish") === "back" ? "back" : "next",
  };
}
