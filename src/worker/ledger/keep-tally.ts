// Keeps the last tally until the book shows it.
import type { Tally } from "../../domain/tally.ts";
import type { Db } from "../storage/db.ts";

export function keepTally(db: Db, tally: Tally): void {
  db.run("UPDATE book SET tally = ?", JSON.stringify(tally));
}
