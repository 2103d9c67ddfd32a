// A valid submission as the script reads it from the form.
import type { FormSubmission } from "../../src/apps-script/response.ts";

export const submission = (changes: Partial<FormSubmission> = {}): FormSubmission => ({
  formId: "form-1",
  responseId: "2_ABaOnuexample",
  submittedAt: Date.UTC(2026, 10, 20, 1, 2, 3, 456),
  respondentEmail: "",
  editUrl: "https://docs.google.com/forms/d/e/x/viewform?edit2=2_ABaOnuexample",
  answers: [{ itemId: "11", title: "Tên sáng kiến", value: "Giá phơi khăn gấp gọn" }],
  ...changes,
});
