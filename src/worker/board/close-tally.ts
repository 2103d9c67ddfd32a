// Closes a tally: looks which books changed, has them read, asks every ledger as of one instant, and stores what they say.
import { assertParts } from "../../domain/assert-parts.ts";
import { compileTally } from "../../domain/compile-tally.ts";
import { phaseAt } from "../../domain/phase-at.ts";
import type { Count } from "../../domain/tally.ts";
import { doFewAtOnce } from "../do-few-at-once.ts";
import { composeLetter } from "../mail/compose-letter.ts";
import type { Db } from "../storage/db.ts";
import { askLedger } from "./ask-ledger.ts";
import type { Desk } from "./desk.ts";
import { listEmptyHomes } from "./list-empty-homes.ts";
import { lastAsOf } from "./last-as-of.ts";
import { markResend } from "./mark-resend.ts";
import { type AskedBook, splitBooks } from "./split-books.ts";
import { storeTally } from "./store-tally.ts";

/** How long books may take to be read before the tally is closed with what the ledgers hold; milliseconds. */
const PATIENCE_MS = 90_000;
/** How long of this the books with submissions have for themselves. */
const FIRST_MS = 20_000;
/** In a book without submissions only a quota can have changed: for those alone nobody waits as long. */
const EMPTY_PATIENCE_MS = 45_000;
const POLL_MS = 1_000;
const PAUSE_MS = 15_000;
const AT_ONCE = 10;

interface ClosingRow {
  [column: string]: string | number | null;
  id: number;
  asked_at: number;
  period: number | null;
  resend: number;
  step: string;
  rest: string | null;
}

/** Takes the oldest closing one step further; whoever calls comes again at the closing's `next_at`. */
export async function closeTally(db: Db, desk: Desk): Promise<void> {
  const closing = db.first<ClosingRow>(
    "SELECT id, asked_at, period, resend, step, rest FROM closing WHERE next_at <= ? ORDER BY next_at, id LIMIT 1",
    desk.now(),
  );
  if (closing === undefined) return;
  // Should this step break, the closing comes again after a pause, and others come before it.
  moveOn(db, closing, closing.step === "wait" ? "wait" : "look", desk.now() + PAUSE_MS);
  if (closing.step === "wait") await waitForBooks(db, desk, closing);
  else await askForReading(db, desk, closing);
}

async function askForReading(db: Db, desk: Desk, closing: ClosingRow): Promise<void> {
  const look = await desk.look();
  if (look.kind === "wait" && look.at < closing.asked_at + PATIENCE_MS) {
    moveOn(db, closing, "look", look.at);
    return;
  }
  const { first, rest } = splitBooks(db, desk.books, look.kind === "seen" ? look.books : new Map());
  await askPulls(desk, first);
  db.run(
    "UPDATE closing SET rest = ? WHERE id = ?",
    rest.length === 0 ? null : JSON.stringify(rest),
    closing.id,
  );
  moveOn(db, closing, "wait", desk.now());
}

async function askPulls(desk: Desk, books: readonly AskedBook[]): Promise<void> {
  await doFewAtOnce(books, AT_ONCE, ([home, version]) =>
    askLedger(desk.open, home, (ledger) =>
      ledger.pullDue(version === null ? { force: true } : { version, force: true }),
    ),
  );
}

async function waitForBooks(db: Db, desk: Desk, closing: ClosingRow): Promise<void> {
  const answers = await doFewAtOnce([...desk.books.keys()], AT_ONCE, async (home) => ({
    home,
    fresh: await askLedger(desk.open, home, (ledger) => ledger.freshAt()),
  }));
  const rest = closing.rest === null ? null : (JSON.parse(closing.rest) as readonly AskedBook[]);
  const later = new Set(rest?.map(([home]) => home));
  const late = answers.filter(
    ({ home, fresh }) => !later.has(home) && (fresh === null || fresh.pullDueSince !== null),
  );
  // A book in trouble is not read however long one waits.
  const awaited = late.filter(({ fresh }) => fresh?.isBlocked !== true);
  if (rest !== null && (awaited.length === 0 || desk.now() >= closing.asked_at + FIRST_MS)) {
    await askPulls(desk, rest);
    db.run("UPDATE closing SET rest = NULL WHERE id = ?", closing.id);
    moveOn(db, closing, "wait", desk.now());
    return;
  }
  const empty = listEmptyHomes(db);
  const onlyEmpty = awaited.every(({ home }) => empty.has(home));
  const giveUpAt = closing.asked_at + (onlyEmpty ? EMPTY_PATIENCE_MS : PATIENCE_MS);
  if (awaited.length > 0 && desk.now() < giveUpAt) {
    moveOn(db, closing, "wait", Math.min(desk.now() + POLL_MS, giveUpAt));
    return;
  }
  const readAt = new Map(late.map(({ home, fresh }) => [home, fresh?.pulledAt ?? 0]));
  await countAll(db, desk, closing, readAt);
}

/** `readAt`: when the books that could not be read now were last read; 0 for never. */
async function countAll(
  db: Db,
  desk: Desk,
  closing: ClosingRow,
  readAt: ReadonlyMap<string, number>,
): Promise<void> {
  // Two tallies never share an instant: it is how people tell them apart.
  const asOf = Math.max(desk.now(), lastAsOf(db) + 1);
  const rows = await doFewAtOnce(desk.homes, AT_ONCE, async ({ id, name }) => ({
    federation: id,
    name,
    count: await askLedger(desk.open, id, async (ledger) =>
      checkCount(await ledger.count(asOf), id, asOf),
    ),
  }));
  const tally = compileTally(desk.programme, phaseAt(desk.programme, asOf).id, rows, asOf);
  const letter = composeLetter({
    programme: desk.programme,
    tally,
    unread: desk.homes.flatMap(({ id, name }) => {
      const at = readAt.get(id);
      return at === undefined ? [] : [{ name, readAt: at }];
    }),
    resend: closing.resend === 1 || (closing.period === null && markResend(db, asOf)),
    publicUrl: desk.publicUrl,
  });
  storeTally(
    db,
    { closing: closing.id, period: closing.period, tally, letter, recipients: desk.recipients },
    desk.now(),
  );
}

/** One ledger's broken count must not keep everybody's tally from being sent: it is "chưa có số liệu". */
function checkCount(count: Count, home: string, asOf: number): Count {
  assertParts(count, home);
  if (count.asOf !== asOf)
    throw new Error(
      `Cannot use the count of "${home}": it is as of ${count.asOf}, asked was ${asOf}`,
    );
  return count;
}

function moveOn(db: Db, { id }: ClosingRow, step: "look" | "wait", nextAt: number): void {
  db.run("UPDATE closing SET step = ?, next_at = ? WHERE id = ?", step, nextAt, id);
}
