// Composes the letter that tells people what to do about books in trouble: names of unions, never a person's name or an initiative's.
import type { AlertInput } from "./alert.ts";
import type { Letter } from "./letter.ts";
import { renderAlert } from "./render-alert.tsx";
import { summariseAlert } from "./summarise-alert.ts";
import { writeAlertText } from "./write-alert-text.ts";

export function composeAlert(input: AlertInput): Letter {
  const summary = summariseAlert(input);
  return {
    subject: summary.subject,
    text: writeAlertText(summary, input.publicUrl),
    html: renderAlert(summary, input.publicUrl),
  };
}
