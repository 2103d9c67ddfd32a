// Asks the Worker for a tally now and waits until its mail lies in the mailbox.
import * as z from "zod";

const tallySchema = z.object({
  tally: z.unknown(),
  asOf: z.union([z.string(), z.number()]),
  mails: z.number(),
});
const mailsSchema = z.array(z.object({ subject: z.string() }));

export type TallyAsked =
  | { readonly kind: "mailed"; readonly subject: string; readonly asOf: number }
  /** The tally stands, the mail has not come within the wait. */
  | { readonly kind: "no-mail-yet" }
  /** Books are still being read; the tally follows by itself. */
  | { readonly kind: "under-way" }
  | { readonly kind: "refused"; readonly status: number };

export interface TallyDoor {
  readonly worker: string;
  readonly opsToken: string;
  readonly mailbox: string;
}

const LONGEST_WAIT_MS = 20_000;

export async function askForTally({ worker, opsToken, mailbox }: TallyDoor): Promise<TallyAsked> {
  const before = (await listMails(mailbox)).length;
  const answer = await fetch(`${worker}/ops/tally`, {
    method: "POST",
    headers: { authorization: `Bearer ${opsToken}` },
    signal: AbortSignal.timeout(60_000),
  });
  const text = await answer.text();
  if (answer.status === 202) return { kind: "under-way" };
  if (!answer.ok) return { kind: "refused", status: answer.status };
  const { asOf } = tallySchema.parse(JSON.parse(text));
  const until = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    // A letter about a book in trouble may come meanwhile; only a tally's says as of when.
    const mail = (await listMails(mailbox))
      .slice(before)
      .findLast(({ subject }) => subject.includes("tính đến"));
    if (mail !== undefined)
      return { kind: "mailed", subject: mail.subject, asOf: new Date(asOf).getTime() };
    if (performance.now() > until) return { kind: "no-mail-yet" };
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function listMails(mailbox: string): Promise<z.infer<typeof mailsSchema>> {
  const answer = await fetch(mailbox, { signal: AbortSignal.timeout(10_000) });
  return mailsSchema.parse(await answer.json());
}
