// Tells a script's owner by mail that it failed: the first failure of a day, where Google sends a daily digest.
import type { ScriptRun, World } from "../state.ts";
import { findOwner } from "./find-owner.ts";

const DAY = 86_400_000;

export function mailFailure(world: World, formId: string, run: ScriptRun): void {
  const to = findOwner(world, formId);
  const title = world.forms.get(formId)?.form.info?.title ?? formId;
  const subject = `Summary of failures for Google Apps Script: ${title}`;
  const now = world.now();
  const told = world.mails.some(
    (mail) => mail.to === to && mail.subject === subject && Date.parse(mail.at) > now - DAY,
  );
  if (told) return;
  const text = [
    `Your script, ${title}, has recently failed to finish successfully.`,
    `Function: ${run.handler}`,
    `Start: ${new Date(run.at).toISOString()}`,
    `Error message: ${run.error ?? ""}`,
  ].join("\n");
  const from = "noreply-apps-scripts-notifications@google.com";
  world.mails.push({ from, to, subject, text, html: "", at: new Date(now).toISOString() });
}
