// Remembers rows that may stand shifted, until they have been looked at.
import type { Misplaced } from "../sheet/realignment.ts";
import type { Db } from "../storage/db.ts";
import { bookLine } from "./book-line.ts";

/** Added to those that are remembered already. */
export function noteMisplaced(
  db: Db,
  versionIds: readonly number[],
  state: "unseen" | "moved",
): void {
  if (versionIds.length === 0) return;
  const { misplaced } = bookLine(db);
  const all: Misplaced = {
    versionIds: [...new Set([...(misplaced?.versionIds ?? []), ...versionIds])],
    state: worse(misplaced?.state ?? "unseen", state),
  };
  db.run("UPDATE book SET misplaced = ?, realignments = NULL", JSON.stringify(all));
}

const worse = (one: Misplaced["state"], other: Misplaced["state"]): Misplaced["state"] =>
  one === "unseen" ? other : one;
