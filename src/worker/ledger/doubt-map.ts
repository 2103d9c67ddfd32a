// Doubts the map after Google refused a range, and has it read anew; when that was of no use, a person must look.
import type { Refusal } from "../google/outcome.ts";
import type { Db } from "../storage/db.ts";
import { withoutQuotes } from "../without-quotes.ts";
import { setState } from "./set-state.ts";

/** A tab renamed a moment ago explains one refusal; a second one before anything was read or written by the new map would only be followed by more. */
export function doubtMap(db: Db, { message }: Refusal, now: number): void {
  const doubted = db.first("SELECT 1 AS doubted FROM book WHERE map_doubted = 1");
  if (doubted !== undefined) setState(db, "refused", withoutQuotes(message), now);
  db.run("UPDATE book SET map = NULL, fence_id = NULL, map_doubted = 1");
}
