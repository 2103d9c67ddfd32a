// forms.forms.batchUpdate: all requests in order, or none of them.
import type { forms_v1 } from "googleapis";
import { touchFile } from "../drive/touch-file.ts";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { checkForm } from "./check-form.ts";
import type { FormDraft } from "./form-draft.ts";
import { openForm } from "./open-form.ts";
import { createItem } from "./requests/createItem.ts";
import { deleteItem } from "./requests/deleteItem.ts";
import { moveItem } from "./requests/moveItem.ts";
import { updateFormInfo } from "./requests/updateFormInfo.ts";
import { updateItem } from "./requests/updateItem.ts";
import { updateSettings } from "./requests/updateSettings.ts";
import { showForm } from "./show-form.ts";

type Requests = forms_v1.Schema$Request;
type Kinds = {
  [K in keyof Requests]?: (
    draft: FormDraft,
    request: NonNullable<Requests[K]>,
  ) => object | undefined;
};

const KINDS: Kinds = {
  createItem,
  deleteItem,
  moveItem,
  updateFormInfo,
  updateItem,
  updateSettings,
};

export function formsBatchUpdate(call: Call): forms_v1.Schema$BatchUpdateFormResponse {
  const { world, email, params } = call;
  const body = call.body as forms_v1.Schema$BatchUpdateFormRequest;
  const formId = params["formId"] ?? "";
  const state = openForm(world, formId, email, "write");
  const requests = body.requests ?? [];
  if (requests.length === 0) throw GoogleError.invalid("Must specify at least one request.");
  const { requiredRevisionId, targetRevisionId } = body.writeControl ?? {};
  for (const revision of [requiredRevisionId, targetRevisionId]) {
    if (revision && revision !== state.form.revisionId) {
      throw new GoogleError(400, `The form was changed since revision ${revision}.`, {
        status: "FAILED_PRECONDITION",
      });
    }
  }
  const draft: FormDraft = { world, form: { ...state.form, items: [...(state.form.items ?? [])] } };
  const replies = requests.map((request, index) => apply(draft, request, index));
  checkForm(draft.form);
  draft.form.revisionId = world.randomHex(4);
  state.form = draft.form;
  touchFile(world, formId, email);
  return {
    ...(body.includeFormInResponse && { form: showForm(world, state) }),
    replies,
    writeControl: { requiredRevisionId: draft.form.revisionId },
  };
}

function apply(draft: FormDraft, request: Requests, index: number): forms_v1.Schema$Response {
  const kinds = Object.keys(request) as (keyof Requests)[];
  const kind = kinds[0];
  if (kind === undefined || kinds.length > 1)
    throw GoogleError.invalid(
      `Invalid requests[${index}]: Must specify exactly one kind of request.`,
    );
  try {
    return run(draft, request, kind);
  } catch (error) {
    if (!(error instanceof GoogleError) || error.code !== 400) throw error;
    throw GoogleError.invalid(`Invalid requests[${index}].${kind}: ${error.message}`);
  }
}

function run<K extends keyof Requests>(
  draft: FormDraft,
  request: Requests,
  kind: K,
): forms_v1.Schema$Response {
  const change = KINDS[kind];
  const value = request[kind];
  if (!change || value == null) throw GoogleError.notBuilt(`forms batchUpdate request ${kind}`);
  const reply = change(draft, value);
  return reply ? { [kind]: reply } : {};
}
