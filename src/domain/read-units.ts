// Reads the rows of "Đơn vị", and says what it could not read in each of them.
import type { Programme } from "./programme.ts";
import { UNIT_LEVELS, unitColumns } from "./sheet.ts";
import { DAY_MS } from "./start-of-day.ts";
import { cleanText } from "./text/clean-text.ts";
import { foldText } from "./text/fold-text.ts";
import { readCount } from "./text/read-count.ts";
import type { CellValue } from "./text/read-count.ts";
import { readDay } from "./text/read-day.ts";
import type { Unit, UnitLevel, UnitRow } from "./unit.ts";

/** Values of a row by column id (`unitColumns`), unformatted, dates as serial numbers; officers' own columns are ignored. */
export type UnitCells = { readonly [columnId: string]: CellValue };

const LEVELS: ReadonlyMap<string, UnitLevel> = new Map([
  [foldText(UNIT_LEVELS[0]), "cluster"],
  ["khối", "cluster"],
  ["khối thi đua", "cluster"],
  ["cụm thi đua", "cluster"],
  [foldText(UNIT_LEVELS[1]), "upper"],
  ["công đoàn cấp trên", "upper"],
  ["cđ cấp trên cơ sở", "upper"],
  [foldText(UNIT_LEVELS[2]), "grassroots"],
  ["công đoàn cơ sở", "grassroots"],
]);

const textOf = (cell: CellValue): string => {
  if (typeof cell === "string") return cleanText(cell, "one").text;
  return typeof cell === "number" ? String(cell) : "";
};

function readUnit(
  cells: UnitCells,
  programme: Programme,
  columns: ReadonlyMap<string, string>,
): UnitRow {
  if ([...columns.keys()].every((id) => textOf(cells[id]) === ""))
    return { unit: null, unread: [] };
  const unread: string[] = [];
  const complain = (id: string, advice: string): null => {
    unread.push(`Cột “${columns.get(id) ?? id}”: ${advice}.`);
    return null;
  };

  const text = (id: string): string => textOf(cells[id]);
  const count = (id: string): number | null => {
    const read = readCount(cells[id]);
    if (read.kind === "unreadable") return complain(id, "hãy ghi một số nguyên, ví dụ 1500");
    return read.kind === "count" ? read.count : null;
  };
  const day = (id: string): number | null => {
    const read = readDay(cells[id]);
    if (read.kind === "unreadable") return complain(id, "hãy ghi ngày/tháng/năm, ví dụ 01/07/2026");
    return read.kind === "day" ? read.at : null;
  };
  const quotas = (kind: "assigned" | "registered"): { [phaseId: string]: number } => {
    const set: { [phaseId: string]: number } = {};
    for (const { id } of programme.phases) {
      const quota = count(`${kind}.${id}`);
      if (quota !== null) set[id] = quota;
    }
    return set;
  };

  const level =
    LEVELS.get(foldText(text("level"))) ?? complain("level", `hãy chọn ${UNIT_LEVELS.join(", ")}`);
  if (text("name") === "") complain("name", "hãy ghi tên đơn vị");
  const typedBlock = foldText(text("block"));
  const block =
    programme.blocks.find(({ id, name }) => [id, foldText(name)].includes(typedBlock))?.id ?? null;
  if (block === null && typedBlock !== "") complain("block", "hãy chọn một khối trong danh sách");
  const validTo = day("validTo");
  const unit: Unit = {
    level,
    code: text("code"),
    name: text("name"),
    upperUnion: text("upperUnion"),
    cluster: text("cluster"),
    block,
    members: count("members"),
    assigned: quotas("assigned"),
    registered: quotas("registered"),
    validFrom: day("validFrom"),
    // "Hiệu lực đến" names the last valid day.
    validUntil: validTo === null ? null : validTo + DAY_MS,
  };
  return { unit, unread };
}

/** One answer for each row, in the order of the rows. A cell that cannot be read counts as blank, never as 0. */
export function readUnits(rows: readonly UnitCells[], programme: Programme): readonly UnitRow[] {
  const columns = new Map(
    unitColumns(programme)
      .filter(({ owner }) => owner === "officers")
      .map(({ id, title }) => [id, title]),
  );
  return rows.map((cells) => readUnit(cells, programme, columns));
}
