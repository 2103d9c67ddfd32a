// Learns where the book's tabs and columns stand and which fence stands on it, and from the fence which attempt passed, if any did.
import { tabsOf } from "../../domain/sheet.ts";
import type { BookAccess } from "../sheet/book-access.ts";
import { type FoundBook, readBook } from "../sheet/read-book.ts";
import type { Db } from "../storage/db.ts";
import { bookLine } from "./book-line.ts";
import type { BookStateCode } from "./book-state.ts";
import { flush } from "./flush.ts";
import { judgeFence } from "./judge-fence.ts";
import { meetFailedRead } from "./meet-failed-read.ts";
import { setState } from "./set-state.ts";
import type { StepResult } from "./step-result.ts";

/** States that are over once a look finds the book whole, ours, and with the fence we know; the others only a write ends. */
const DISPROVED_BY_A_LOOK: ReadonlySet<BookStateCode | null> = new Set<BookStateCode>([
  "wrong-book",
  "untagged",
  "deleted",
  "tab-removed",
  "column-removed",
  "restored",
  "foreign-fence",
  "no-token",
]);

/** `kind`: what it is needed for; a look for rows goes before one for a pull. */
export async function learnBook(
  db: Db,
  access: BookAccess,
  kind: "look" | "pull",
): Promise<StepResult> {
  const found = await readBook(access, tabsOf(access.home), kind);
  const now = access.now();
  if (found.kind !== "done") return meetFailedRead(db, found, access);
  const fault = faultOf(access, found.body);
  if (fault !== undefined) {
    setState(db, fault.code, fault.words, now);
    forgetBook(db);
    return { kind: "done" };
  }
  db.run(
    "UPDATE book SET map = ?, map_read_at = ?, said_passed = ?, holds = ?, repairs_exact = 0",
    JSON.stringify(found.body.map),
    now,
    JSON.stringify(found.body.passed.said),
    JSON.stringify(found.body.holds),
  );
  const judged = db.transaction(() => judgeFence(db, found.body, now, access.quietMs));
  switch (judged.kind) {
    case "stands":
      if (DISPROVED_BY_A_LOOK.has(bookLine(db).state)) setState(db, null, null, now);
      // The book came back by itself: what was chosen is not for the next time.
      db.run("UPDATE book SET choice = NULL WHERE scan_due = 0");
      return { kind: "done" };
    case "held":
      forgetBook(db);
      return { kind: "done" };
    case "quiet":
      return { kind: "wait", at: judged.until };
    case "gone":
      return flush(db, access, { mode: "fresh", permit: "deliver" });
    case "chosen":
      return flush(db, access, { mode: "chosen", permit: "deliver", from: judged.from });
  }
}

/** Nothing is pulled and nothing written until a look finds the book as it should be. */
function forgetBook(db: Db): void {
  db.run("UPDATE book SET map = NULL, fence_id = NULL");
}

/** Nothing is ever written into a file that is not this ledger's book, or not whole. */
function faultOf(access: BookAccess, { identity, missing }: FoundBook) {
  if (identity === undefined) return { code: "untagged", words: null } as const;
  const isOurs =
    identity.deployment === access.deployment &&
    identity.programme === access.programme.id &&
    identity.home === access.home;
  if (!isOurs) return { code: "wrong-book", words: null } as const;
  if (missing.length === 0) return undefined;
  const code = missing.some((title) => title.includes(": ")) ? "column-removed" : "tab-removed";
  return { code, words: missing.join(", ") } as const;
}
