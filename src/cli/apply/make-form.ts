// Makes one form, or what is missing of it, and opens it to everyone with the link.
import { QUESTIONS } from "../../domain/form.ts";
import { callPatiently } from "../google/call-patiently.ts";
import { explainGoogleFailure } from "../google/explain-google-failure.ts";
import type { Google } from "../google/open-google.ts";
import { buildForm } from "./build-form.ts";
import { createFile } from "./create-file.ts";
import { findFile } from "./find-file.ts";
import type { FoundFile } from "./found-file.ts";
import { markMade } from "./mark-made.ts";
import { nameFile } from "./name-file.ts";
import { shareFile } from "./share-file.ts";
import { titleForm } from "./title-form.ts";
import { homeId, type Wanted, type WantedForm } from "./wanted.ts";

export interface MadeForm {
  readonly id: string;
  readonly title: string;
  /** Where people answer. */
  readonly url: string;
}

/** A form that has one of our questions is left as its owners changed it. */
export async function makeForm(
  google: Google,
  wanted: Wanted,
  form: WantedForm,
  files: readonly FoundFile[],
): Promise<MadeForm> {
  const { programme, home } = form;
  const title = titleForm(programme, home);
  const known = findFile(files, "form", programme.id, homeId(home));
  try {
    const { deployment, folder } = wanted;
    const file =
      known ??
      (await createFile(google, {
        kind: "form",
        name: nameFile(programme, home),
        folder,
        deployment,
        programme: programme.id,
        home: homeId(home),
      }));
    const formId = file.id;
    const { data } = await callPatiently(() => google.forms.forms.get({ formId }));
    const items = data.items ?? [];
    if (!items.some((item) => QUESTIONS.some((question) => question.title === item.title))) {
      await callPatiently(() =>
        google.forms.forms.batchUpdate({
          formId,
          requestBody: { requests: buildForm(form, items.length) },
        }),
      );
    }
    if (!file.made) {
      const publishState = { isPublished: true, isAcceptingResponses: true };
      await callPatiently(() =>
        google.forms.forms.setPublishSettings({
          formId,
          requestBody: { publishSettings: { publishState }, updateMask: "*" },
        }),
      );
    }
    await shareFile(google, formId, { writers: wanted.owners, responders: true });
    if (!file.made) await markMade(google, formId);
    if (!data.responderUri) throw new Error("Google does not tell where the form is answered");
    return { id: formId, title, url: data.responderUri };
  } catch (error) {
    throw explainGoogleFailure(`make the form "${title}"`, error, google.email);
  }
}
