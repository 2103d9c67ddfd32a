// Shapes a version as a row on its way into the book.
import type { Initiative } from "../../domain/submission.ts";
import type { BookRow } from "../sheet/book-row.ts";
import { chooseTab } from "./choose-tab.ts";

/** Columns of `version` and the receipt of its submission, as they are selected. */
export const ROW_COLUMNS =
  "version.id AS id, receipt, number, submitted_at, verdict, named, initiative, notes, refusal, " +
  "(SELECT cells FROM row_seen WHERE row_seen.receipt = submission.receipt AND row_seen.version = number) AS seen";

export interface SelectedRow {
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
  seen: string | null;
}

export function shapeRow(row: SelectedRow): BookRow {
  return {
    versionId: row.id,
    tab: chooseTab(row),
    receipt: row.receipt,
    number: row.number,
    submittedAt: row.submitted_at,
    named: row.named,
    initiative: JSON.parse(row.initiative) as Initiative,
    notes: JSON.parse(row.notes) as string[],
    refusal: row.refusal,
    seen: JSON.parse(row.seen ?? "{}") as BookRow["seen"],
  };
}
