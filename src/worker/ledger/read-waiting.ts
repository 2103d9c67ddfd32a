// Reads the rows that wait for the book, oldest first, as many as one batch may carry.
import type { Initiative } from "../../domain/submission.ts";
import type { BookRow } from "../sheet/book-row.ts";
import type { Db } from "../storage/db.ts";

/** A batch's payload, in UTF-8 bytes; Google recommends at most 2 MB (…/workspace/sheets/api/limits). */
const BATCH_BYTES = 1_800_000;
/** What a row costs beside its text: keys and braces of its cells. */
const ROW_OVERHEAD = 1_400;

interface Waiting {
  [column: string]: string | number | null;
  id: number;
  receipt: string;
  number: number;
  submitted_at: number;
  verdict: string;
  named: string;
  initiative: string;
  notes: string;
  refusal: string | null;
}

/** At least one row, however large; at most `limit`. */
export function readWaiting(db: Db, limit: number): BookRow[] {
  const waiting = db.all<Waiting>(
    `SELECT version.id AS id, receipt, number, submitted_at, verdict, named, initiative, notes, refusal
     FROM version JOIN submission ON submission.key = version.key
     WHERE settled_at IS NULL AND number IS NOT NULL ORDER BY version.id LIMIT ?`,
    limit,
  );
  const bytes = new TextEncoder();
  let size = 0;
  const rows: BookRow[] = [];
  for (const row of waiting) {
    size += bytes.encode(row.initiative).length + bytes.encode(row.notes).length + ROW_OVERHEAD;
    if (size > BATCH_BYTES && rows.length > 0) break;
    rows.push({
      versionId: row.id,
      tab: tabOf(row),
      receipt: row.receipt,
      number: row.number,
      submittedAt: row.submitted_at,
      named: row.named,
      initiative: JSON.parse(row.initiative) as Initiative,
      notes: JSON.parse(row.notes) as string[],
      refusal: row.refusal,
    });
  }
  return rows;
}

/** A row Google refused goes where an officer sees that it must be fixed. */
function tabOf({ verdict, refusal }: Waiting): BookRow["tab"] {
  switch (verdict) {
    case "accepted":
      return refusal === null ? "initiatives" : "needsFixing";
    case "unrouted":
      return "unrouted";
    default:
      return "needsFixing";
  }
}
