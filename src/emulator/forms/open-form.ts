// Gives the form of a call to who may read (or write) it, or refuses as Google does.
import type { Purpose } from "../files/may-access.ts";
import { openFile } from "../files/open-file.ts";
import type { FormState } from "../state.ts";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";

export function openForm({ world, email, params }: Call, purpose: Purpose): FormState {
  const id = params["formId"] ?? "";
  const state = world.forms.get(id);
  if (!state) throw GoogleError.notFound();
  openFile(world, id, email, purpose);
  return state;
}
