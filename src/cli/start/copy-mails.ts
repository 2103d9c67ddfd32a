// Copies the mails the local Worker sent into the emulator's mailbox, each once, while the system runs.
import * as z from "zod";

const pageSchema = z.object({
  result: z.array(z.object({ messageId: z.string() })),
  result_info: z
    .object({ has_more: z.boolean().optional(), cursor: z.string().optional() })
    .optional(),
});
const mailSchema = z.object({
  result: z.object({
    from: z.string().optional(),
    to: z.union([z.string(), z.array(z.string())]),
    subject: z.string(),
    text: z.string().optional(),
    html: z.string().optional(),
  }),
});

const EVERY_MS = 700;

export interface MailCopier {
  /** Waits for the copying under way and ends it, after one last look. */
  readonly stop: () => Promise<void>;
}

export function copyMails({ worker, google }: { worker: string; google: string }): MailCopier {
  const list = `${worker}/cdn-cgi/local/explorer/api/local/email/sending`;
  // Miniflare forgets its mails when it stops, so what was copied need be remembered only as long.
  const copied = new Set<string>();
  let stopped = false;
  let wake = (): void => undefined;

  const look = async (): Promise<void> => {
    const fresh = (await listNew(list, copied)).toReversed();
    for (const id of fresh) {
      const mail = mailSchema.parse(
        await getJson(`${list}?email_id=${encodeURIComponent(id)}`),
      ).result;
      const answer = await fetch(`${google}/_emulator/mails`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          from: mail.from,
          to: typeof mail.to === "string" ? mail.to : mail.to.join(", "),
          subject: mail.subject,
          text: mail.text ?? "",
          html: mail.html ?? "",
        }),
      });
      if (!answer.ok)
        throw new Error(
          `Cannot copy a mail: the emulator answered ${answer.status}: ${await answer.text()}`,
        );
      await answer.text();
      copied.add(id);
    }
  };

  const run = async (): Promise<void> => {
    for (;;) {
      const last = stopped;
      // Worker or emulator may be just restarting: what was not copied now is copied next time.
      await look().catch((error: unknown) => {
        if (!last && !(error instanceof TypeError))
          console.error(error instanceof Error ? error.message : error);
      });
      if (last) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, EVERY_MS);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
        if (stopped) wake();
      });
    }
  };

  const running = run();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}

/** Ids not copied yet, newest first, as Miniflare lists them. */
async function listNew(list: string, copied: ReadonlySet<string>): Promise<string[]> {
  const fresh: string[] = [];
  let cursor: string | undefined;
  do {
    const page = pageSchema.parse(
      await getJson(
        `${list}?per_page=100${cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`}`,
      ),
    );
    const unknown = page.result.map(({ messageId }) => messageId).filter((id) => !copied.has(id));
    fresh.push(...unknown);
    cursor =
      page.result_info?.has_more === true && unknown.length > 0
        ? page.result_info.cursor
        : undefined;
  } while (cursor !== undefined);
  return fresh;
}

async function getJson(url: string): Promise<unknown> {
  const answer = await fetch(url);
  const text = await answer.text();
  if (!answer.ok)
    throw new Error(`Cannot read the Worker's mails: "${url}" answered ${answer.status}`);
  return JSON.parse(text);
}
