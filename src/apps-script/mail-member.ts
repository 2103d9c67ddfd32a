// Mails a member what became of their submission, when they gave an address.
import type { Tried } from "./outcome.ts";
import { writeReceipt } from "./write-receipt.ts";

/** Kept for mails to the owner: a day has 100 (developers.google.com/apps-script/guides/services/quotas). */
const RESERVED_MAILS = 5;

/** A mail that cannot be sent is not tried again: the submission is stored, and its receipt stands in the book. */
export function mailMember({ answer, submission, outcome }: Tried, formTitle: string): void {
  if (outcome.kind !== "stored" || outcome.receipt === undefined || !submission?.respondentEmail)
    return;
  const { editUrl, respondentEmail } = submission;
  const mail = writeReceipt({
    receipt: outcome.receipt,
    editUrl,
    formTitle,
    retried: answer.tries > 0,
  });
  if (mail === undefined) return;
  try {
    if (MailApp.getRemainingDailyQuota() <= RESERVED_MAILS) return;
    MailApp.sendEmail({ to: respondentEmail, name: formTitle, ...mail });
  } catch (error) {
    console.warn(`Cannot mail a receipt: ${String(error)}`);
  }
}
