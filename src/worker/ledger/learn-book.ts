// Learns where the book's tabs and columns stand and which fence stands on it, and from the fence which attempt passed, if any did.
import { NATION } from "../../domain/federation.ts";
import { FEDERATION_TABS, NATION_TABS } from "../../domain/sheet.ts";
import type { BookAccess } from "../sheet/book-access.ts";
import { type FoundBook, readBook } from "../sheet/read-book.ts";
import type { Db } from "../storage/db.ts";
import { flush } from "./flush.ts";
import { judgeFence } from "./judge-fence.ts";
import { meetFailedRead } from "./meet-failed-read.ts";
import { setState } from "./set-state.ts";
import type { StepResult } from "./step-result.ts";

/** `kind`: what it is needed for; a look for rows goes before one for a pull. */
export async function learnBook(
  db: Db,
  access: BookAccess,
  kind: "look" | "pull",
): Promise<StepResult> {
  const found = await readBook(
    access,
    access.home === NATION ? NATION_TABS : FEDERATION_TABS,
    kind,
  );
  const now = access.now();
  if (found.kind !== "done") return meetFailedRead(db, found, now);
  const fault = faultOf(access, found.body);
  if (fault !== undefined) {
    setState(db, fault.code, fault.words, now);
    return { kind: "done" };
  }
  db.run("UPDATE book SET map = ?, map_read_at = ?", JSON.stringify(found.body.map), now);
  const judged = db.transaction(() => judgeFence(db, found.body.fences, now, access.quietMs));
  switch (judged.kind) {
    case "stands":
    case "held":
      return { kind: "done" };
    case "quiet":
      return { kind: "wait", at: judged.until };
    case "gone":
      return flush(db, access, { mode: "fresh", permit: "deliver" });
  }
}

/** Nothing is ever written into a file that is not this ledger's book, or not whole. */
function faultOf(access: BookAccess, { identity, missing }: FoundBook) {
  const isOurs =
    identity?.deployment === access.deployment &&
    identity.programme === access.programme.id &&
    identity.home === access.home;
  if (!isOurs) return { code: "wrong-book", words: null } as const;
  if (missing.length === 0) return undefined;
  const code = missing.some((title) => title.includes(": ")) ? "column-removed" : "tab-removed";
  return { code, words: missing.join(", ") } as const;
}
