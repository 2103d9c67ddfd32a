// Remembers rows that may stand shifted, because columns moved, until they have been looked at.
import type { Misplaced } from "../sheet/realignment.ts";
import type { Db } from "../storage/db.ts";
import { bookLine } from "./book-line.ts";

/** Added to those that are remembered already. */
export function noteMisplaced(
  db: Db,
  { versionIds, isSure }: Pick<Misplaced, "versionIds" | "isSure">,
): void {
  if (versionIds.length === 0) return;
  const { misplaced } = bookLine(db);
  const all: Misplaced = {
    versionIds: [...new Set([...(misplaced?.versionIds ?? []), ...versionIds])],
    isSure: isSure || misplaced?.isSure === true,
    state: misplaced?.state ?? "moved",
  };
  db.run("UPDATE book SET misplaced = ?, realignments = NULL", JSON.stringify(all));
}
