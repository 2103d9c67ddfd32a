// Writes a spreadsheet as lines of JSON, so that a big one never becomes one long text.
import type { Cell, Row, Spreadsheet } from "../state.ts";

const ROWS_PER_LINE = 500;

/** One line of formats and rules, one of everything but rows, then the rows: [tab, first row, rows]. */
export function* encodeSpreadsheet(spreadsheet: Spreadsheet): Generator<string> {
  const shared: object[] = [];
  const places = new Map<object, number>();
  const place = (value: object | undefined): number | undefined => {
    if (!value) return undefined;
    let at = places.get(value);
    if (at === undefined) {
      at = shared.push(value) - 1;
      places.set(value, at);
    }
    return at;
  };
  for (const { rows } of spreadsheet.sheets) {
    for (const row of rows) {
      for (const cell of row?.cells ?? []) {
        place(cell?.format);
        place(cell?.validation);
      }
    }
  }
  yield JSON.stringify(shared);
  yield JSON.stringify({
    ...spreadsheet,
    sheets: spreadsheet.sheets.map(({ rows, ...sheet }) => ({ ...sheet, rows: rows.length })),
  });
  const encodeCell = (cell: Cell | undefined): unknown => {
    if (!cell) return null;
    const { value, format, validation, note, runs } = cell;
    const plain = !format && !validation && note === undefined && !runs;
    return plain && typeof value !== "object"
      ? value
      : { v: value, f: place(format), d: place(validation), n: note, r: runs };
  };
  const encodeRow = (row: Row | undefined): unknown =>
    row
      ? row.size
        ? { s: row.size, c: row.cells.map(encodeCell) }
        : row.cells.map(encodeCell)
      : null;
  for (const [tab, { rows }] of spreadsheet.sheets.entries()) {
    for (let first = 0; first < rows.length; first += ROWS_PER_LINE) {
      const part = rows.slice(first, first + ROWS_PER_LINE);
      if (part.some(Boolean)) yield JSON.stringify([tab, first, part.map(encodeRow)]);
    }
  }
}
