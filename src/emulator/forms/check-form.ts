// Refuses a form whose branches lead nowhere or whose ids are taken twice.
import type { forms_v1 } from "googleapis";
import { GoogleError } from "../wire/google-error.ts";

export function checkForm(form: forms_v1.Schema$Form): void {
  const ids = new Set<string>();
  const claim = (id: string | null | undefined) => {
    if (!id) return;
    if (ids.has(id)) throw GoogleError.invalid(`The ID ${id} is already used in the form.`);
    ids.add(id);
  };
  const sections = new Set<string>();
  for (const item of form.items ?? []) {
    claim(item.itemId);
    claim(item.questionItem?.question?.questionId);
    if (item.pageBreakItem) sections.add(item.itemId ?? "");
  }
  for (const item of form.items ?? []) {
    for (const option of item.questionItem?.question?.choiceQuestion?.options ?? []) {
      if (option.goToSectionId && !sections.has(option.goToSectionId)) {
        throw GoogleError.invalid(`No section with the ID ${option.goToSectionId} to go to.`);
      }
    }
  }
}
