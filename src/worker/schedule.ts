// What the one cron does every five minutes: look once which books changed, and wake everybody.
import type { Registry } from "../domain/registry.ts";
import { askLedger } from "./board/ask-ledger.ts";
import { doFewAtOnce } from "./do-few-at-once.ts";
import type { Env } from "./env.ts";
import { readGoogleSettings } from "./google/read-google-settings.ts";
import { type Look, lookAtBooks } from "./look-at-books.ts";
import { readRegistry } from "./read-registry.ts";
import { tellError } from "./tell-error.ts";

const AT_ONCE = 10;
const ROUND_MS = 5 * 60_000;
/** Reads may be contended; the next cron comes in five minutes. */
const LOOK_PATIENCE_MS = 90_000;

/** Alarms are armed anew whatever they say of themselves: an alarm that failed too often never comes back alone. */
export async function runSchedule(env: Env, scheduledAt: number): Promise<void> {
  const registry = await readRegistry(env);
  await Promise.all([wakeBoards(env, registry), wakeLedgers(env, registry)]);
  const look = await lookPatiently(env, Date.now());
  if (look.kind !== "seen") {
    console.warn({
      event: "books-unseen",
      why: look.kind === "unseen" ? look.why : "no free slot",
    });
    return;
  }
  await doFewAtOnce(
    thirdOf(registry.books, scheduledAt),
    AT_ONCE,
    async ({ programme, home, spreadsheetId }) => {
      const version = look.books.get(spreadsheetId)?.version;
      if (version === undefined) return;
      await askLedger(
        (name) => env.LEDGER.getByName(`${programme}/${name}`),
        home,
        (ledger) => ledger.pullDue({ version }),
      );
    },
  );
}

/** A changed book is read at most every 15 minutes, so each round asks for a third of them: reads are spread over the rounds. */
const thirdOf = <Book>(books: readonly Book[], now: number): readonly Book[] =>
  books.filter((_, index) => index % 3 === Math.floor(now / ROUND_MS) % 3);

async function wakeBoards(env: Env, { programmes }: Registry): Promise<void> {
  await doFewAtOnce(Object.keys(programmes), AT_ONCE, async (id) => {
    try {
      await env.BOARD.getByName(id).wake();
    } catch (error) {
      console.error({
        event: "board-silent",
        programme: id,
        why: tellError(error),
      });
    }
  });
}

async function wakeLedgers(env: Env, { books }: Registry): Promise<void> {
  await doFewAtOnce(books, AT_ONCE, async ({ programme, home }) => {
    await askLedger(
      (name) => env.LEDGER.getByName(`${programme}/${name}`),
      home,
      (ledger) => ledger.wake(),
    );
  });
}

async function lookPatiently(env: Env, now: number): Promise<Look> {
  try {
    const settings = readGoogleSettings(env);
    const openPacer = (account: string) => env.PACER.getByName(account);
    for (;;) {
      const look = await lookAtBooks(settings, openPacer, "cron", fetch);
      if (look.kind !== "wait" || look.at > now + LOOK_PATIENCE_MS) return look;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, look.at - Date.now())));
    }
  } catch (error) {
    return { kind: "unseen", why: tellError(error) };
  }
}
