// Finds rows of ours whose receipt was overwritten, by the moment they still bear.
import { ROW_TABS } from "../sheet/book-row.ts";
import type { Repair } from "../sheet/build-repairs.ts";
import type { FoundRow } from "../sheet/read-edits.ts";
import { isSameCell } from "../sheet/is-same-cell.ts";
import { serialMoment } from "../sheet/serial-moment.ts";
import type { Db } from "../storage/db.ts";
import type { Looked } from "./apply-edits.ts";
import { ROW_COLUMNS, type SelectedRow, shapeRow } from "./shape-row.ts";

/** `rows`: all of the book. Only where exactly one settled version of the tab is missing from it and has that very moment. */
export function findOverwritten(db: Db, rows: readonly FoundRow[], looked: Looked): Repair[] {
  const known = new Set([...looked].map(([identity, row]) => `${identity.split(" ")[0]} ${row}`));
  return rows.flatMap(({ tab, row, cells }): Repair[] => {
    const moment = cells["submittedAt"];
    const rowTab = ROW_TABS.find((id) => id === tab);
    if (rowTab === undefined || typeof moment !== "number" || known.has(`${tab} ${row}`)) return [];
    if (isReceipt(db, cells["receipt"])) return [];
    const candidates = missingAt(db, moment).filter(
      (version) => version.tab === rowTab && !looked.has(`${rowTab} ${version.versionId}`),
    );
    const [version, another] = candidates;
    if (version === undefined || another !== undefined) return [];
    return [
      { tab: rowTab, column: "receipt", row, value: version.receipt },
      { tab: rowTab, column: "version", row, value: version.number },
    ];
  });
}

const isReceipt = (db: Db, receipt: unknown) =>
  typeof receipt === "string" &&
  db.first("SELECT 1 AS found FROM submission WHERE receipt = ?", receipt) !== undefined;

function missingAt(db: Db, moment: number) {
  // A day is 86,400,000 milliseconds; the serial number is compared exactly afterwards.
  const around = Math.round((moment - serialMoment(0)) * 86_400_000);
  return db
    .all<SelectedRow>(
      `SELECT ${ROW_COLUMNS} FROM version JOIN submission ON submission.key = version.key
       WHERE settled_at IS NOT NULL AND number IS NOT NULL AND submitted_at BETWEEN ? AND ?`,
      around - 2_000,
      around + 2_000,
    )
    .filter(({ submitted_at: at }) => isSameCell(moment, serialMoment(at)))
    .map(shapeRow);
}
