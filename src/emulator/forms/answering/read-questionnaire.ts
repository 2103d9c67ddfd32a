// Reads a form of the Forms API as the sections a person goes through.
import type { forms_v1 } from "googleapis";
import type { Block, Choice, GoTo, Question, Questionnaire, Section } from "./questionnaire.ts";

export function readQuestionnaire(form: forms_v1.Schema$Form): Questionnaire {
  const sections: {
    id: string | undefined;
    title: string;
    description: string;
    blocks: Block[];
  }[] = [{ id: undefined, title: "", description: "", blocks: [] }];
  for (const item of form.items ?? []) {
    const texts = { title: item.title ?? "", description: item.description ?? "" };
    if (item.pageBreakItem) {
      sections.push({ id: item.itemId ?? "", ...texts, blocks: [] });
      continue;
    }
    const question = readQuestion(item);
    sections
      .at(-1)
      ?.blocks.push(question ? { kind: "question", question } : { kind: "text", ...texts });
  }
  const collection = form.settings?.emailCollectionType;
  return {
    title: form.info?.title ?? form.info?.documentTitle ?? "",
    description: form.info?.description ?? "",
    collectsEmail: collection === "RESPONDER_INPUT" || collection === "VERIFIED",
    sections: sections satisfies Section[],
  };
}

function readGoTo(option: forms_v1.Schema$Option): GoTo | undefined {
  if (option.goToSectionId) return { kind: "section", sectionId: option.goToSectionId };
  if (option.goToAction === "SUBMIT_FORM") return { kind: "submit" };
  if (option.goToAction === "RESTART_FORM") return { kind: "restart" };
  return undefined;
}

function readKind(question: forms_v1.Schema$Question): Question["kind"] | undefined {
  if (question.textQuestion) return question.textQuestion.paragraph ? "paragraph" : "text";
  switch (question.choiceQuestion?.type) {
    case "RADIO":
      return "radio";
    case "CHECKBOX":
      return "checkbox";
    case "DROP_DOWN":
      return "dropdown";
    default:
      return undefined;
  }
}

/** Undefined for kinds of question a person cannot answer here (scales, dates, grids, files). */
function readQuestion(item: forms_v1.Schema$Item): Question | undefined {
  const question = item.questionItem?.question;
  const kind = question === undefined || question === null ? undefined : readKind(question);
  if (!question?.questionId || kind === undefined) return undefined;
  const choices = (question.choiceQuestion?.options ?? []).map((option): Choice => ({
    value: option.value ?? "",
    isOther: option.isOther === true,
    goTo: readGoTo(option),
  }));
  return {
    itemId: item.itemId ?? "",
    questionId: question.questionId,
    title: item.title ?? "",
    description: item.description ?? "",
    required: question.required === true,
    kind,
    choices,
  };
}
