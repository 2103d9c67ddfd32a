// Turns answers given by question title into answers by question id.
import type { Question, Questionnaire } from "./questionnaire.ts";

export type TitledAnswers =
  | { readonly kind: "read"; readonly answers: Record<string, string[]> }
  | { readonly kind: "unknown"; readonly titles: readonly string[] };

/** Numbers and booleans are taken as their text; the first question of a title is meant. */
export function readTitledAnswers(
  questionnaire: Questionnaire,
  given: Readonly<Record<string, unknown>>,
): TitledAnswers {
  const byTitle = new Map<string, Question>();
  for (const section of questionnaire.sections) {
    for (const block of section.blocks) {
      if (block.kind !== "question" || byTitle.has(block.question.title)) continue;
      byTitle.set(block.question.title, block.question);
    }
  }
  const titles = Object.keys(given).filter((title) => !byTitle.has(title));
  if (titles.length > 0) return { kind: "unknown", titles };
  const answers: Record<string, string[]> = {};
  for (const [title, question] of byTitle) {
    const value = given[title];
    if (value === undefined || value === null) continue;
    answers[question.questionId] = (Array.isArray(value) ? value : [value]).map(String);
  }
  return { kind: "read", answers };
}
