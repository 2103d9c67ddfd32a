// Builds `MailApp`: mails from the script's owner go to the emulator's mailbox.
import type { Host, OutgoingMail } from "../../host-calls.ts";
import { Service } from "../service.ts";
import { expectArgument } from "./expect-argument.ts";

const OPTIONS = new Set([
  "to",
  "subject",
  "body",
  "htmlBody",
  "name",
  "noReply",
  "replyTo",
  "cc",
  "bcc",
]);

export function buildMailApp(host: Host): Service {
  return new Service("MailApp", {
    getRemainingDailyQuota: () => host.remainingMails(),
    sendEmail: (...args: unknown[]) => host.sendMail(readMail(args)),
  });
}

function readMail(args: readonly unknown[]): OutgoingMail {
  const method = "MailApp.sendEmail";
  const [first, ...rest] = args;
  const options = expectArgument.plainObject(
    method,
    args.length === 1 ? first : args.length === 4 ? (rest[2] ?? {}) : {},
  );
  for (const key of Object.keys(options)) {
    if (!OPTIONS.has(key)) throw new Error(`${method} has no option "${key}"`);
  }
  const [to, subject, body] =
    args.length === 1 ? [options.to, options.subject, options.body] : args;
  if (to === undefined) throw new Error("Failed to send email: no recipient");
  const addresses = expectArgument
    .text(method, to)
    .split(",")
    .map((address) => address.trim());
  for (const address of addresses) {
    if (!/^[^\s@]+@[^\s@]+$/.test(address)) throw new Error(`Invalid email: ${address}`);
  }
  const text = body === undefined ? "" : expectArgument.text(method, body);
  return {
    to: addresses.join(", "),
    subject: subject === undefined ? "" : expectArgument.text(method, subject),
    text,
    html: options.htmlBody === undefined ? "" : expectArgument.text(method, options.htmlBody),
  };
}
