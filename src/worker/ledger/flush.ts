// Sends what waits to the book in one fenced batch, journalled before it leaves.
import { tabsOf } from "../../domain/sheet.ts";
import type { Tally } from "../../domain/tally.ts";
import type { BookAccess } from "../sheet/book-access.ts";
import type { BookRow } from "../sheet/book-row.ts";
import { buildBatch } from "../sheet/build-batch.ts";
import { describeFence } from "../sheet/describe-fence.ts";
import { sayPassed } from "../sheet/say-passed.ts";
import { sendBatch } from "../sheet/send-batch.ts";
import type { Db } from "../storage/db.ts";
import { withoutQuotes } from "../without-quotes.ts";
import { bookInstant } from "./book-instant.ts";
import { type BookLine, bookLine } from "./book-line.ts";
import { doubtMap } from "./doubt-map.ts";
import { hashRows } from "./hash-rows.ts";
import { judgeRefusal } from "./judge-refusal.ts";
import { noteMisplaced } from "./note-misplaced.ts";
import { readWaiting } from "./read-waiting.ts";
import { setState } from "./set-state.ts";
import { settleAttempt } from "./settle-attempt.ts";
import type { StepResult } from "./step-result.ts";
import { voidAttempt } from "./void-attempt.ts";

const AFTER_REFUSED_TOKEN_MS = 5_000;
const AFTER_THROTTLE_MS = 2_000;
/** Rows Google refuses in one batch; more than that is no fault of the rows. */
const MOST_SET_ASIDE = 10;
/** Corrections that the next pull looks for on wrong rows: those of the last batches. */
const MOST_REMEMBERED = 1_000;

/** `rows`: everything that waits. `fresh`: set a fence where none stands, and nothing else. */
export interface FlushKind {
  readonly mode: "rows" | "fresh";
  readonly permit: "deliver" | "show";
}

export async function flush(
  db: Db,
  access: BookAccess,
  { mode, permit }: FlushKind,
): Promise<StepResult> {
  const book = bookLine(db);
  const [fenceTabId] = tabsOf(access.home);
  const fenceTab = fenceTabId === undefined ? undefined : book.map?.[fenceTabId];
  if (book.map === null || fenceTab === undefined)
    throw new Error("Cannot flush: the book's map is not known; read it first");
  if (mode === "rows" && book.fenceId === null)
    throw new Error("Cannot flush: the fence is not known; read it first");

  const rows = mode === "rows" ? readWaiting(db, book.batchRows) : [];
  const number = book.nextAttempt;
  const description = describeFence(access.ledger, number, await hashRows(rows));
  const batch = buildBatch({
    programme: access.programme,
    map: book.map,
    fenceTab,
    fence: {
      previousId: book.fenceId,
      staleIds: book.staleFences,
      attempt: number,
      saidPassed: book.saidPassed,
      freshId: access.freshId(),
      description,
      editors: [...new Set([access.serviceAccount, ...book.editors])],
    },
    rows,
    repairs: mode === "rows" ? book.repairs : [],
    realignments: mode === "rows" ? (book.realignments ?? []) : [],
    tally: mode === "rows" ? book.tally : null,
  });
  const sent = await sendBatch(access, permit, batch, () => {
    journal(db, number, description, book, rows, access.now());
  });
  const now = access.now();
  switch (sent.kind) {
    case "wait":
      return sent;
    case "done":
      db.transaction(() => {
        passed(db, {
          number,
          book,
          rows,
          fenceId: sent.body.fenceId,
          columnsInPlace: sent.body.columnsInPlace,
          now,
        });
      });
      return { kind: "done" };
    case "unknown":
      console.warn({
        event: "flush-unknown",
        ledger: access.ledger,
        attempt: number,
        rows: rows.length,
        why: withoutQuotes(sent.why),
      });
      return { kind: "done" };
    case "throttled":
      voidAttempt(db, number, false);
      return { kind: "wait", at: now + AFTER_THROTTLE_MS };
    case "refused": {
      const judgement = judgeRefusal(sent.refusal, (index) => batch.rowOfRequest.has(index));
      console.warn({
        event: "flush-refused",
        ledger: access.ledger,
        attempt: number,
        judgement: judgement.kind,
        why: withoutQuotes(sent.refusal.message),
      });
      return db.transaction((): StepResult => {
        voidAttempt(db, number, false);
        switch (judgement.kind) {
          case "token":
            return { kind: "wait", at: now + AFTER_REFUSED_TOKEN_MS };
          case "fence":
            db.run("UPDATE book SET fence_id = NULL");
            return { kind: "done" };
          case "map":
            doubtMap(db, sent.refusal, now);
            return { kind: "done" };
          case "row":
            if (rows.filter(({ refusal }) => refusal !== null).length < MOST_SET_ASIDE)
              setAside(db, batch.rowOfRequest.get(judgement.request), sent.refusal.message, now);
            else setState(db, "refused", withoutQuotes(sent.refusal.message), now);
            return { kind: "done" };
          case "state":
            setState(db, judgement.code, judgement.words, now);
            db.run("UPDATE book SET map = NULL, fence_id = NULL");
            return { kind: "done" };
        }
      });
    }
  }
}

/** Durable before the call leaves: a Durable Object holds outgoing calls until its writes are. */
function journal(
  db: Db,
  number: number,
  description: string,
  book: BookLine,
  rows: readonly BookRow[],
  now: number,
): void {
  db.transaction(() => {
    // Whatever becomes of the call, rows will have moved: shifted ones are looked at anew.
    db.run(
      "UPDATE book SET next_attempt = ?, realignments = NULL, repaired = ?",
      number + 1,
      JSON.stringify([...book.repairs, ...book.repaired].slice(0, MOST_REMEMBERED)),
    );
    db.run(
      "INSERT INTO attempt (number, description, previous_id, map, state, sent_at) VALUES (?, ?, ?, ?, 'sent', ?)",
      number,
      description,
      book.fenceId ?? 0,
      JSON.stringify(book.map),
      now,
    );
    for (const { versionId } of rows) {
      db.run("INSERT INTO attempt_row (attempt, version_id) VALUES (?, ?)", number, versionId);
    }
  });
}

interface Passed {
  readonly number: number;
  readonly book: BookLine;
  readonly rows: readonly BookRow[];
  readonly fenceId: number;
  readonly columnsInPlace: boolean;
  readonly now: number;
}

function passed(db: Db, { number, book, rows, fenceId, columnsInPlace, now }: Passed): void {
  db.run(
    `UPDATE book SET fence_id = ?1, fence_attempt = ?2, said_passed = ?5, fence_stale = '[]', repairs = NULL, misplaced = NULL, map_doubted = 0,
       tally = CASE WHEN tally IS ?3 THEN NULL ELSE tally END, last_insert_at = ?4`,
    fenceId,
    number,
    jsonOf(book.tally),
    now,
    JSON.stringify(
      book.fenceId === null
        ? book.saidPassed
        : [sayPassed(number, book.saidPassed[0]), ...book.saidPassed.slice(0, 1)],
    ),
  );
  if (!columnsInPlace && book.map !== null) {
    const touched = [
      ...(book.misplaced?.versionIds ?? []),
      ...rows.map(({ versionId }) => versionId),
    ];
    noteMisplaced(db, { map: book.map, versionIds: touched });
    db.run("UPDATE book SET map = NULL");
  }
  if (book.state !== null && book.state !== "doubled") setState(db, null, null, now);
  const earlier = db.first(
    "SELECT 1 AS found FROM attempt WHERE number < ? AND state IN ('void', 'passed')",
    number,
  );
  if (earlier === undefined) {
    settleAttempt(db, number, now);
    return;
  }
  // More than one attempt: the rows settle once a read has shown each of them once.
  db.run("UPDATE attempt SET state = 'passed' WHERE number = ?", number);
  db.run("UPDATE book SET scan_due = 1");
}

const jsonOf = (tally: Tally | null) => (tally === null ? null : JSON.stringify(tally));

/** A row Google refuses becomes receipt and Google's words, where an officer sees it; its text stays in the ledger. */
function setAside(db: Db, row: BookRow | undefined, words: string, now: number): void {
  if (row === undefined) return;
  db.run(
    "UPDATE version SET refusal = ?, refused_at = ? WHERE id = ?",
    `Google không nhận dòng này: ${words}`,
    bookInstant(db, now),
    row.versionId,
  );
}
