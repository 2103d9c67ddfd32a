// Gives a form to who may read (or write) it, or refuses as Google does.
import { mayRead, mayWrite } from "../drive/check-access.ts";
import type { FormState, World } from "../state.ts";
import { GoogleError } from "../wire/google-error.ts";

export function openForm(
  world: World,
  formId: string,
  email: string,
  purpose: "read" | "write",
): FormState {
  const file = world.files.get(formId);
  const state = world.forms.get(formId);
  if (!file || !state) throw GoogleError.notFound();
  if (!(purpose === "read" ? mayRead(file, email) : mayWrite(file, email)))
    throw GoogleError.denied();
  return state;
}
