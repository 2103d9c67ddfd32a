// Finds which sections a person passes through with given answers, since a choice may lead past some.
import type { Answers, GoTo, Questionnaire, Section } from "./questionnaire.ts";

/** The index of the section after this one, or undefined when the answer is to be sent. */
export function findNextSection(
  questionnaire: Questionnaire,
  index: number,
  answers: Answers,
): number | undefined {
  const section = questionnaire.sections[index];
  const lead = section && findLead(section, answers);
  if (lead?.kind === "submit") return undefined;
  if (lead?.kind === "restart") return 0;
  if (lead?.kind === "section") {
    const target = questionnaire.sections.findIndex((one) => one.id === lead.sectionId);
    if (target >= 0) return target;
  }
  return index + 1 < questionnaire.sections.length ? index + 1 : undefined;
}

/** Indexes in the order they are met; a section met twice ends the path there, marked as endless. */
export function findPath(
  questionnaire: Questionnaire,
  answers: Answers,
): { readonly indexes: readonly number[]; readonly endless: boolean } {
  const indexes: number[] = [];
  let at: number | undefined = 0;
  while (at !== undefined) {
    if (indexes.includes(at)) return { indexes, endless: true };
    indexes.push(at);
    at = findNextSection(questionnaire, at, answers);
  }
  return { indexes, endless: false };
}

/** The last question of the section with a leading choice decides, as in Google's form. */
function findLead(section: Section, answers: Answers): GoTo | undefined {
  let lead: GoTo | undefined;
  for (const block of section.blocks) {
    if (block.kind !== "question") continue;
    const { question } = block;
    if (question.kind !== "radio" && question.kind !== "dropdown") continue;
    const answer = answers[question.questionId]?.[0];
    if (answer === undefined) continue;
    const chosen =
      question.choices.find((choice) => !choice.isOther && choice.value === answer) ??
      question.choices.find((choice) => choice.isOther);
    lead = chosen?.goTo ?? lead;
  }
  return lead;
}
