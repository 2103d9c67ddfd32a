// Doubts the map after Google refused a range, and has it read anew; where it had just been read, a person must look.
import type { Refusal } from "../google/outcome.ts";
import type { Db } from "../storage/db.ts";
import { withoutQuotes } from "../without-quotes.ts";
import { bookLine } from "./book-line.ts";
import { setState } from "./set-state.ts";

/** A map read so lately is right; reading it once more would only be refused again, and again. */
const SURE_MAP_MS = 30_000;

export function doubtMap(db: Db, { message }: Refusal, now: number): void {
  if (bookLine(db).mapReadAt + SURE_MAP_MS > now)
    setState(db, "refused", withoutQuotes(message), now);
  db.run("UPDATE book SET map = NULL, fence_id = NULL");
}
