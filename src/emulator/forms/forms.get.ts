// forms.forms.get.
import type { forms_v1 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { openForm } from "./open-form.ts";
import { showForm } from "./show-form.ts";

export function formsGet(call: Call): forms_v1.Schema$Form {
  return showForm(call.world, openForm(call, "read"));
}
