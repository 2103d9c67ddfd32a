// forms.forms.create: an empty form in the caller's own drive (which a service account has not, unless it was allowed).
import type { forms_v1 } from "googleapis";
import { makeOwnFile } from "../files/make-own-file.ts";
import { FORM_TYPE } from "../state.ts";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { makeForm } from "./make-form.ts";
import { checkDisplayed } from "./requests/check-displayed.ts";
import { showForm } from "./show-form.ts";

/** Unpublished unless `unpublished=false` is said: the default since 30 June 2026. */
export function formsCreate({ world, email, body, query }: Call): forms_v1.Schema$Form {
  const { info, ...others } = body as forms_v1.Schema$Form;
  if (Object.keys(others).length > 0 || info?.description) {
    throw GoogleError.invalid(
      "Only info.title can be set when creating a form. To add items and change settings, use batchUpdate.",
    );
  }
  if (!info?.title) throw GoogleError.invalid("info.title must be set.");
  checkDisplayed(info.title);
  const documentTitle = info.documentTitle ?? info.title;
  const { id } = makeOwnFile(world, email, { name: documentTitle, mimeType: FORM_TYPE });
  const state = makeForm(world, id, documentTitle);
  const published = query.text("unpublished") !== undefined && !query.flag("unpublished");
  state.form = {
    ...state.form,
    info: { title: info.title, documentTitle },
    publishSettings: { publishState: { isPublished: published, isAcceptingResponses: published } },
  };
  world.forms.set(id, state);
  world.changed();
  return showForm(world, state);
}
