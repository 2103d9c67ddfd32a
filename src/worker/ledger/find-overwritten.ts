// Finds rows of ours whose receipt was overwritten, by the moment they still bear.
import { columnsOf } from "../../domain/sheet.ts";
import type { Programme } from "../../domain/programme.ts";
import { ROW_TABS } from "../sheet/book-row.ts";
import type { Repair } from "../sheet/build-repairs.ts";
import type { FoundRow } from "../sheet/read-edits.ts";
import { isSameCell } from "../sheet/is-same-cell.ts";
import { rowCells } from "../sheet/row-cells.ts";
import { serialMoment } from "../sheet/serial-moment.ts";
import type { Db } from "../storage/db.ts";
import type { Looked } from "./apply-edits.ts";
import { ROW_COLUMNS, type SelectedRow, shapeRow } from "./shape-row.ts";

export interface Overwritten {
  readonly repairs: readonly Repair[];
  /** Rows that bear a moment of ours and cannot be told: a person must look. */
  readonly held: number;
}

/** `rows`: all of the book. A row is known where exactly one settled version of the tab is missing that has its system cells. */
export function findOverwritten(
  db: Db,
  rows: readonly FoundRow[],
  looked: Looked,
  programme: Programme,
): Overwritten {
  const known = new Set([...looked].map(([identity, row]) => `${identity.split(" ")[0]} ${row}`));
  const repairs: Repair[] = [];
  let held = 0;
  for (const { tab, row, cells } of rows) {
    const moment = cells["submittedAt"];
    const rowTab = ROW_TABS.find((id) => id === tab);
    if (rowTab === undefined || typeof moment !== "number" || known.has(`${tab} ${row}`)) continue;
    if (isReceipt(db, cells["receipt"])) continue;
    const missing = missingAt(db, moment).filter(
      (version) => version.tab === rowTab && !looked.has(`${rowTab} ${version.versionId}`),
    );
    const told = columnsOf(rowTab, programme).filter(
      ({ id, owner }) => owner === "system" && id !== "receipt" && id !== "version",
    );
    const alike = missing.filter((version) => {
      const due = rowCells(version);
      return told.every(({ id }) => isSameCell(cells[id], due[id] ?? null));
    });
    const [version, another] = alike.length === 0 ? missing : alike;
    if (version === undefined) continue;
    if (another !== undefined) {
      held += 1;
      continue;
    }
    repairs.push(
      { tab: rowTab, column: "receipt", row, value: version.receipt },
      { tab: rowTab, column: "version", row, value: version.number },
    );
  }
  return { repairs, held };
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
