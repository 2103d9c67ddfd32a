// Sends one fenced batch to the book, journalled before it leaves.
import { tabsOf } from "../../domain/sheet.ts";
import type { BookAccess } from "../sheet/book-access.ts";
import { buildBatch } from "../sheet/build-batch.ts";
import { describeFence } from "../sheet/describe-fence.ts";
import { describeHold } from "../sheet/describe-hold.ts";
import { sendBatch } from "../sheet/send-batch.ts";
import type { Db } from "../storage/db.ts";
import { withoutQuotes } from "../without-quotes.ts";
import { bookLine } from "./book-line.ts";
import type { FlushMode } from "./flush-mode.ts";
import { hashRows } from "./hash-rows.ts";
import type { FoundFence } from "./judge-fence.ts";
import { journalAttempt } from "./journal-attempt.ts";
import { listTabsToHold } from "./list-tabs-to-hold.ts";
import { meetClosed } from "./meet-closed.ts";
import { meetRefusedBatch } from "./meet-refused-batch.ts";
import { passAttempt } from "./pass-attempt.ts";
import { planRows } from "./plan-rows.ts";
import type { StepResult } from "./step-result.ts";
import { voidAttempt } from "./void-attempt.ts";

const AFTER_THROTTLE_MS = 2_000;

export interface FlushKind {
  readonly mode: FlushMode;
  readonly permit: "deliver" | "show";
  /** The fence to go on from, where it is not the one the ledger knows. */
  readonly from?: FoundFence;
}

export async function flush(
  db: Db,
  access: BookAccess,
  { mode, permit, from }: FlushKind,
): Promise<StepResult> {
  const book = { ...bookLine(db), ...from };
  const { map } = book;
  const [fenceTabId] = tabsOf(access.home);
  const fenceTab = fenceTabId === undefined ? undefined : map?.[fenceTabId];
  if (map === null || fenceTab === undefined)
    throw new Error("Cannot flush: the book's map is not known; read it first");
  if (mode !== "fresh" && mode !== "chosen" && book.fenceId === null)
    throw new Error("Cannot flush: the fence is not known; read it first");

  const rows = mode === "rows" ? planRows(db, access.now()) : [];
  const repairs = mode === "realign" && book.areRepairsExact ? book.repairs : [];
  const number = book.nextAttempt;
  const description = describeFence(access.ledger, number, await hashRows(rows));
  const attempt = { number, description, book, rows, repairs };
  // Those of earlier keys too: one that comes back must be able to move what another one set.
  const ourselves = [...new Set([...access.serviceAccounts, ...book.editors.filter(isRobot)])];
  const batch = buildBatch({
    programme: access.programme,
    map,
    fenceTab,
    fence: {
      previousId: book.fenceId,
      staleIds: [
        ...book.staleFences,
        ...(mode === "realign" ? book.holds.map(({ id }) => id) : []),
      ],
      attempt: number,
      // A fence set anew may land beside another one, so it says nothing of what passed before it.
      saidPassed: mode === "fresh" ? null : book.saidPassed,
      freshId: access.freshId(),
      description,
      editors: [...new Set([...ourselves, ...book.editors])],
    },
    hold:
      mode === "hold"
        ? {
            tabs: listTabsToHold(db, book).flatMap(({ id }) => map[id] ?? []),
            description: describeHold(access.ledger),
            editors: ourselves,
          }
        : null,
    rows,
    repairs,
    realignments: mode === "realign" ? (book.realignments ?? []) : [],
    tally: mode === "rows" ? book.tally : null,
  });
  const sent = await sendBatch(access, permit, batch, () => {
    journalAttempt(db, attempt, access.now());
  });
  const now = access.now();
  switch (sent.kind) {
    case "wait":
      return sent;
    case "closed":
      return meetClosed(db, sent, now);
    case "done":
      db.transaction(() => passAttempt(db, attempt, mode, sent.body, now));
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
      const { refusal } = sent;
      const met = db.transaction(() => {
        voidAttempt(db, number, false);
        return meetRefusedBatch(db, { refusal, batch }, now);
      });
      console.warn({
        event: "flush-refused",
        ledger: access.ledger,
        attempt: number,
        judgement: met.judgement,
        why: withoutQuotes(refusal.message),
      });
      return met.result;
    }
  }
}

const isRobot = (email: string) => email.endsWith(".gserviceaccount.com");
