// Shows a form as the API answers it; the link for responders leads to the emulator's own page.
import type { forms_v1 } from "googleapis";
import type { FormState, World } from "../state.ts";

export function showForm(world: World, { form }: FormState): forms_v1.Schema$Form {
  return { ...form, responderUri: `${world.url}/forms/d/e/${form.formId}/viewform` };
}
