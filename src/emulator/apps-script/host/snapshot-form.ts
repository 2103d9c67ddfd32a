// Takes a form and its items as Apps Script shows them.
import type { forms_v1 } from "googleapis";
import type { World } from "../../state.ts";
import type { FormSnapshot, ItemSnapshot, ItemTypeName } from "../host-calls.ts";

/** What Google shows after an answer when nobody wrote anything else. */
const CONFIRMATION_MESSAGE = "Chúng tôi đã ghi lại câu trả lời của bạn.";

export function snapshotItem(item: forms_v1.Schema$Item): ItemSnapshot {
  const id = Number.parseInt(item.itemId ?? "0", 16);
  return { id, title: item.title ?? "", type: typeOf(item) };
}

export function snapshotForm(world: World, formId: string): FormSnapshot | undefined {
  const state = world.forms.get(formId);
  if (state === undefined) return undefined;
  return {
    title: state.form.info?.title ?? "",
    items: (state.form.items ?? []).map(snapshotItem),
    allowResponseEdits: state.allowResponseEdits === true,
    confirmationMessage: state.confirmationMessage ?? CONFIRMATION_MESSAGE,
  };
}

function typeOf(item: forms_v1.Schema$Item): ItemTypeName {
  if (item.pageBreakItem) return "PAGE_BREAK";
  const { textQuestion, choiceQuestion } = item.questionItem?.question ?? {};
  if (textQuestion) return textQuestion.paragraph ? "PARAGRAPH_TEXT" : "TEXT";
  if (choiceQuestion?.type === "CHECKBOX") return "CHECKBOX";
  if (choiceQuestion) return choiceQuestion.type === "DROP_DOWN" ? "LIST" : "MULTIPLE_CHOICE";
  return "SECTION_HEADER";
}
