// Counts a request that cannot be stored, when it was signed by one of our forms: an operator must see it.
import type { Registry } from "../../domain/registry.ts";
import type { Env } from "../env.ts";
import { verifySender } from "./verify-sender.ts";

/** The form is looked for in the text as it stands, since the text cannot be parsed or is not worth parsing. */
const FORM_ID = /"formId"\s*:\s*"([\w-]{1,200})"/;

export async function recogniseSender(
  env: Pick<Env, "BOARD" | "FORM_KEY">,
  registry: Registry,
  headers: Headers,
  text: string,
  why: "too-large" | "not-json",
): Promise<void> {
  const formId = FORM_ID.exec(text)?.[1];
  const form = formId === undefined ? undefined : registry.forms[formId];
  if (formId === undefined || form === undefined) return;
  const verified = await verifySender({
    formKey: env.FORM_KEY,
    formId,
    generations: form.generations,
    headers,
    text,
  });
  if (verified) await env.BOARD.getByName(form.programme).countRejected({ form: formId, why });
}
