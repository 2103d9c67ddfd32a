// Remembers rows that may stand shifted, until they have been looked at.
import type { Misplaced } from "../sheet/realignment.ts";
import type { Db } from "../storage/db.ts";

export function noteMisplaced(db: Db, misplaced: Misplaced): void {
  if (misplaced.versionIds.length === 0) return;
  db.run("UPDATE book SET misplaced = ?, realignments = NULL", JSON.stringify(misplaced));
}
