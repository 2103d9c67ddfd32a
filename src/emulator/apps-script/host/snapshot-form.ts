// Takes a form and its items as Apps Script shows them.
import type { forms_v1 } from "googleapis";
import type { World } from "../../state.ts";
import { formOwner } from "../form-owner.ts";
import type { FormSnapshot, ItemSnapshot } from "../host-calls.ts";

/** What Google shows after an answer when nobody wrote anything else. */
export const CONFIRMATION_MESSAGE = "Chúng tôi đã ghi lại câu trả lời của bạn.";

function typeOf(item: forms_v1.Schema$Item): string {
  if (item.pageBreakItem) return "PAGE_BREAK";
  if (item.textItem) return "SECTION_HEADER";
  if (item.imageItem) return "IMAGE";
  if (item.videoItem) return "VIDEO";
  if (item.questionGroupItem) {
    return item.questionGroupItem.grid?.columns?.type === "CHECKBOX" ? "CHECKBOX_GRID" : "GRID";
  }
  const question = item.questionItem?.question;
  if (question?.textQuestion) return question.textQuestion.paragraph ? "PARAGRAPH_TEXT" : "TEXT";
  if (question?.choiceQuestion) {
    const { type } = question.choiceQuestion;
    return type === "CHECKBOX" ? "CHECKBOX" : type === "DROP_DOWN" ? "LIST" : "MULTIPLE_CHOICE";
  }
  if (question?.dateQuestion) return "DATE";
  if (question?.timeQuestion) return "TIME";
  if (question?.scaleQuestion) return "SCALE";
  if (question?.ratingQuestion) return "RATING";
  if (question?.fileUploadQuestion) return "FILE_UPLOAD";
  throw new Error(`Cannot show item "${item.itemId}" to a script: its kind is not known`);
}

export function snapshotItem(item: forms_v1.Schema$Item): ItemSnapshot {
  const question = item.questionItem?.question;
  return {
    id: Number.parseInt(item.itemId ?? "0", 16),
    title: item.title ?? "",
    description: item.description ?? "",
    type: typeOf(item),
    required: question?.required === true,
    choices: (question?.choiceQuestion?.options ?? []).map((option) => option.value ?? ""),
  };
}

export function snapshotForm(world: World, formId: string): FormSnapshot | undefined {
  const state = world.forms.get(formId);
  if (state === undefined) return undefined;
  const { form } = state;
  const publishing = form.publishSettings?.publishState;
  const collection = form.settings?.emailCollectionType ?? "DO_NOT_COLLECT";
  const permissions = world.files.get(formId)?.permissions ?? [];
  const editors = permissions
    .filter(
      (one) =>
        one.emailAddress &&
        ["owner", "organizer", "fileOrganizer", "writer"].includes(one.role ?? ""),
    )
    .map((one) => one.emailAddress ?? "");
  return {
    id: formId,
    title: form.info?.title ?? "",
    description: form.info?.description ?? "",
    url: `${world.url}/forms/d/e/${formId}/viewform`,
    editUrl: `${world.url}/forms/d/${formId}/edit`,
    items: (form.items ?? []).map(snapshotItem),
    published: publishing?.isPublished === true,
    acceptingResponses: publishing?.isAcceptingResponses === true,
    collectsEmail: collection === "RESPONDER_INPUT" || collection === "VERIFIED",
    allowResponseEdits: state.allowResponseEdits === true,
    confirmationMessage: state.confirmationMessage ?? CONFIRMATION_MESSAGE,
    editors: editors.length > 0 ? editors : [formOwner(world, formId)],
  };
}
