// Counts as of an instant, and books nothing at or before it from then on.
import type { Programme } from "../../domain/programme.ts";
import type { Count } from "../../domain/tally.ts";
import type { Db } from "../storage/db.ts";
import { countSubmissions } from "./count-submissions.ts";

export function closeCount(db: Db, programme: Programme, asOf: number): Count {
  db.run("UPDATE book SET closed_at = max(closed_at, ?)", asOf);
  return countSubmissions(db, programme, asOf);
}
