// forms.forms.batchUpdate: all requests in order, or none of them.
import type { forms_v1 } from "googleapis";
import { touchFile } from "../files/touch-file.ts";
import { applyKind, type Kinds } from "../wire/apply-kind.ts";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { checkForm } from "./check-form.ts";
import { openForm } from "./open-form.ts";
import { createItem } from "./requests/createItem.ts";
import { deleteItem } from "./requests/deleteItem.ts";
import type { FormDraft } from "./requests/form-draft.ts";
import { moveItem } from "./requests/moveItem.ts";
import { updateFormInfo } from "./requests/updateFormInfo.ts";
import { updateItem } from "./requests/updateItem.ts";
import { updateSettings } from "./requests/updateSettings.ts";
import { showForm } from "./show-form.ts";

const KINDS: Kinds<FormDraft, forms_v1.Schema$Request> = {
  createItem,
  deleteItem,
  moveItem,
  updateFormInfo,
  updateItem,
  updateSettings,
};

export function formsBatchUpdate(call: Call): forms_v1.Schema$BatchUpdateFormResponse {
  const { world, email } = call;
  const body = call.body as forms_v1.Schema$BatchUpdateFormRequest;
  const state = openForm(call, "write");
  const requests = body.requests ?? [];
  if (requests.length === 0) throw GoogleError.invalid("Must specify at least one request.");
  checkRevision(state.form, body.writeControl ?? {});
  const draft: FormDraft = { world, form: { ...state.form, items: [...(state.form.items ?? [])] } };
  const replies = requests.map((request, index) => applyKind(KINDS, draft, request, index));
  checkForm(draft.form);
  draft.form.revisionId = world.randomHex(4);
  state.form = draft.form;
  touchFile(world, call.params["formId"] ?? "", email);
  return {
    ...(body.includeFormInResponse && { form: showForm(world, state) }),
    replies,
    writeControl: { requiredRevisionId: draft.form.revisionId },
  };
}

/** Nothing is merged here: a target that is not the latest revision is refused as Google refuses one too far behind. */
function checkRevision(
  { revisionId }: forms_v1.Schema$Form,
  { requiredRevisionId, targetRevisionId }: forms_v1.Schema$WriteControl,
): void {
  if (requiredRevisionId && targetRevisionId) {
    throw GoogleError.invalid(
      "Invalid value at 'write_control' (oneof), oneof field 'control' is already set. Cannot set 'targetRevisionId'",
    );
  }
  const based = requiredRevisionId || targetRevisionId;
  if (based && based !== revisionId) {
    throw new GoogleError(400, "The revision ID does not match the latest revision ID.", {
      status: "FAILED_PRECONDITION",
    });
  }
}
