// Reads a part of a tab as the grid shows it: hidden rows and columns left out, frozen ones always there.
import type { sheets_v4 } from "googleapis";
import { mayEdit } from "../../sheets/protection/check-protection.ts";
import { readLocale } from "../../sheets/values/read-locale.ts";
import { effectiveValue, showValue } from "../../sheets/values/show-value.ts";
import type { Cell, DimensionState, DriveFile, Row, Sheet, World } from "../../state.ts";
import { editText } from "./edit-text.ts";
import type { GridWindow, Lock, ShownCell, ShownFormat, ShownRow } from "./grid-window.ts";
import type { RowKeys } from "./key-row.ts";
import type { Officer } from "./officer.ts";
import { showColour, showFormat } from "./show-format.ts";

export interface WindowRequest {
  /** Undefined: the first tab. */
  readonly sheetId: number | undefined;
  readonly from: number;
  readonly count: number;
  /** Who looks: locks depend on it. */
  readonly officer: Officer;
}

const DEFAULT_WIDTH = 100;
const LARGEST_WINDOW = 500;

function isHidden(size: DimensionState | undefined): boolean {
  return size?.hiddenByUser === true || size?.hiddenByFilter === true;
}

function readLocks(sheet: Sheet, officer: Officer, file: DriveFile | undefined): Lock[] {
  const { email, role } = officer;
  const manages = role === "manager" && file?.driveId !== undefined;
  const editor = { email, owner: manages ? email : file?.owner };
  return sheet.protectedRanges.map((item) => ({
    id: item.protectedRangeId ?? 0,
    row0: item.range?.startRowIndex ?? 0,
    column0: item.range?.startColumnIndex ?? 0,
    ...(typeof item.range?.endRowIndex === "number" ? { row1: item.range.endRowIndex } : {}),
    ...(typeof item.range?.endColumnIndex === "number"
      ? { column1: item.range.endColumnIndex }
      : {}),
    kind: item.warningOnly ? "warns" : mayEdit(item, editor) ? "open" : "locks",
    description: item.description ?? "",
  }));
}

function listShownRows(sheet: Sheet, frozen: number): number[] {
  const shown: number[] = [];
  for (let index = frozen; index < sheet.rows.length; index++) {
    if (!isHidden(sheet.rows[index]?.size)) shown.push(index);
  }
  return shown;
}

/** Collects equal things once: the same object is looked at only once, equal results share a place. */
function makeIndex<Thing extends object, Shown>(
  all: Shown[],
  show: (thing: Thing) => Shown,
): (thing: Thing) => number {
  const byThing = new Map<Thing, number>();
  const byText = new Map<string, number>();
  return (thing) => {
    const known = byThing.get(thing);
    if (known !== undefined) return known;
    const shown = show(thing);
    const text = JSON.stringify(shown);
    const index = byText.get(text) ?? all.push(shown) - 1;
    byText.set(text, index);
    byThing.set(thing, index);
    return index;
  };
}

/** Undefined when there is no such book, or no such tab. */
export function readWindow(
  world: World,
  keys: RowKeys,
  spreadsheetId: string,
  request: WindowRequest,
): GridWindow | undefined {
  const spreadsheet = world.spreadsheets.get(spreadsheetId);
  const file = world.files.get(spreadsheetId);
  const open = spreadsheet?.sheets.filter((one) => one.properties.hidden !== true) ?? [];
  const sheet =
    request.sheetId === undefined ? open[0] : open.find((one) => one.sheetId === request.sheetId);
  if (spreadsheet === undefined || sheet === undefined) return undefined;

  const locale = readLocale(spreadsheet.properties.locale);
  const formats: ShownFormat[] = [];
  const lists: string[][] = [];

  const columns = sheet.columns
    .map((column, i) => ({ i, w: column?.pixelSize ?? DEFAULT_WIDTH, hidden: isHidden(column) }))
    .filter((column) => !column.hidden)
    .map(({ i, w }) => ({ i, w }));
  const frozenColumns = columns.filter((one) => one.i < (sheet.grid.frozenColumnCount ?? 0)).length;

  const indexFormat = makeIndex(formats, showFormat);
  const indexList = makeIndex(lists, (rule: sheets_v4.Schema$DataValidationRule) =>
    (rule.condition?.values ?? []).map((one) => one.userEnteredValue ?? ""),
  );

  function showCell(cell: Cell | undefined): ShownCell | 0 {
    if (cell === undefined) return 0;
    const text = showValue(cell, locale);
    const { format, validation } = cell;
    const listed = validation?.condition?.type === "ONE_OF_LIST";
    const shown = [
      text,
      format ? indexFormat(format) : -1,
      listed ? indexList(validation) : -1,
    ] as const;
    const edited = editText(cell, text, locale);
    const number = typeof effectiveValue(cell.value) === "number";
    if (cell.note !== undefined) return [...shown, edited, cell.note];
    // That there is an edit text tells the grid that the cell holds a number, too.
    return edited === text && !number ? shown : [...shown, edited];
  }

  function showRow(row: Row | undefined, index: number): ShownRow {
    const cells = columns.map((column) => showCell(row?.cells[column.i]));
    while (cells.length > 0 && cells.at(-1) === 0) cells.pop();
    const height = row?.size?.pixelSize;
    const shown = { n: index + 1, k: keys.of(row), c: cells };
    return height === undefined ? shown : { ...shown, h: height };
  }

  const frozen = Math.min(sheet.grid.frozenRowCount ?? 0, sheet.rows.length);
  const shown = listShownRows(sheet, frozen);
  const count = Math.min(Math.max(1, request.count), LARGEST_WINDOW);
  const from = Math.max(0, Math.min(request.from, shown.length - 1));
  const head: ShownRow[] = [];
  for (let index = 0; index < frozen; index++) {
    const row = sheet.rows[index];
    if (!isHidden(row?.size)) head.push(showRow(row, index));
  }
  const rows = shown.slice(from, from + count).map((index) => showRow(sheet.rows[index], index));
  return {
    version: file?.version ?? 0,
    title: spreadsheet.properties.title ?? file?.name ?? "",
    tabs: open.map(({ sheetId, properties }) => {
      const color = showColour(properties.tabColorStyle, properties.tabColor);
      return { sheetId, title: properties.title, ...(color === undefined ? {} : { color }) };
    }),
    sheetId: sheet.sheetId,
    gridlines: sheet.grid.hideGridlines !== true,
    columns,
    frozenColumns,
    head,
    rows,
    from,
    total: shown.length,
    formats,
    lists,
    hidden: {
      rows: sheet.rows.filter((row) => row?.size?.hiddenByUser).length,
      columns: sheet.columns.filter((column) => column?.hiddenByUser).length,
    },
    filtered: sheet.basicFilter !== undefined,
    locks: readLocks(sheet, request.officer, file),
  };
}
