// Mails the form's owner, in whose name the script runs.
import type { Mail } from "./mail.ts";

export function mailOwner(mail: Mail): void {
  try {
    MailApp.sendEmail({ to: Session.getEffectiveUser().getEmail(), ...mail });
  } catch (error) {
    console.warn(`Cannot mail the owner: ${String(error)}`);
  }
}
