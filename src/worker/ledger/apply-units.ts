// Books "Đơn vị" as it stands, when it changed, and finds what must be said of its unreadable cells.
import { readUnits } from "../../domain/read-units.ts";
import type { Programme } from "../../domain/programme.ts";
import type { Repair } from "../sheet/build-repairs.ts";
import type { FoundRow } from "../sheet/read-edits.ts";
import type { Db } from "../storage/db.ts";
import { bookInstant } from "./book-instant.ts";

/** The table is one event: its rows are few, and a tally of the past needs it as it stood then. */
export function applyUnits(
  db: Db,
  programme: Programme,
  found: readonly FoundRow[],
  now: number,
): { readonly changed: number; readonly repairs: readonly Repair[] } {
  const rows = found.filter(({ tab }) => tab === "units");
  const read = readUnits(
    rows.map(({ cells }) => cells),
    programme,
  );
  const table = JSON.stringify(read.flatMap(({ unit }) => unit ?? []));
  const known = db.first<{ value: string }>(
    "SELECT value FROM event WHERE field = 'units' ORDER BY id DESC LIMIT 1",
  );
  const changed = table === (known?.value ?? "[]") ? 0 : 1;
  if (changed === 1) {
    db.run(
      "INSERT INTO event (at, receipt, version, field, value) VALUES (?, '', 0, 'units', ?)",
      bookInstant(db, now),
      table,
    );
  }
  const repairs = rows.flatMap(({ cells, row }, index): Repair[] => {
    const due = read[index]?.unread.join("\n") ?? "";
    return due === (cells["unread"] ?? "")
      ? []
      : [{ tab: "units", column: "unread", row, value: due }];
  });
  return { changed, repairs };
}
