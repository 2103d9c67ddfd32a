// Reads versions as the rows they are in the book.
import type { BookRow } from "../sheet/book-row.ts";
import type { Db } from "../storage/db.ts";
import { ROW_COLUMNS, type SelectedRow, shapeRow } from "./shape-row.ts";

/** One binding for all ids: a query may have at most a hundred. */
export function readRows(db: Db, versionIds: readonly number[]): BookRow[] {
  return db
    .all<SelectedRow>(
      `SELECT ${ROW_COLUMNS} FROM version JOIN submission ON submission.key = version.key
       WHERE version.id IN (SELECT value FROM json_each(?)) ORDER BY version.id`,
      JSON.stringify(versionIds),
    )
    .map(shapeRow);
}
