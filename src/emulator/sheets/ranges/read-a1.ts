// Reads A1 notation (with or without a tab, open-ended, or a named range) or R1C1 notation into a tab and a box of it.
import type { sheets_v4 } from "googleapis";
import type { Sheet, Spreadsheet } from "../../state.ts";
import { GoogleError } from "../../wire/google-error.ts";
import { columnIndex, columnName } from "./convert-column.ts";
import { findSheet } from "./find-sheet.ts";
import { resolveBox, type Resolved } from "./resolve-range.ts";

export interface ReadRange extends Resolved {
  /** True when only one cell was named, so that written values may reach beyond it. */
  readonly anchor: boolean;
}

export function readA1(spreadsheet: Spreadsheet, text: string): ReadRange {
  const { sheet, range, anchor } = parse(spreadsheet, text);
  return { sheet, box: resolveBox(sheet, range), anchor };
}

interface Parsed {
  readonly sheet: Sheet;
  readonly range: sheets_v4.Schema$GridRange;
  readonly anchor: boolean;
}

function parse(spreadsheet: Spreadsheet, text: string): Parsed {
  const refuse = () => GoogleError.invalid(`Unable to parse range: ${text}`);
  const byTitle = (title: string) =>
    spreadsheet.sheets.find((sheet) => sheet.properties.title === title) ??
    spreadsheet.sheets.find(
      (sheet) => sheet.properties.title.toLowerCase() === title.toLowerCase(),
    );
  const first = spreadsheet.sheets[0];
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(text);
  if (quoted) {
    const sheet = byTitle((quoted[1] ?? "").replaceAll("''", "'"));
    if (!sheet) throw refuse();
    return quoted[2] === undefined ? whole(sheet) : (cells(sheet, quoted[2]) ?? fail(refuse()));
  }
  const bang = text.lastIndexOf("!");
  if (bang >= 0) {
    const sheet = byTitle(text.slice(0, bang));
    if (!sheet) throw refuse();
    return cells(sheet, text.slice(bang + 1)) ?? fail(refuse());
  }
  const plain = first && cells(first, text);
  if (plain) return plain;
  const sheet = byTitle(text);
  if (sheet) return whole(sheet);
  const named = spreadsheet.namedRanges.find((candidate) => candidate.name === text)?.range;
  if (!named) throw refuse();
  return { sheet: findSheet(spreadsheet, named.sheetId ?? 0), range: named, anchor: false };
}

function whole(sheet: Sheet): Parsed {
  return { sheet, range: { sheetId: sheet.sheetId }, anchor: false };
}

function cells(sheet: Sheet, text: string): Parsed | undefined {
  const parts = /^\$?([A-Za-z]{0,3})\$?(\d*)(?::\$?([A-Za-z]{0,3})\$?(\d*))?$/.exec(text);
  if (!parts)
    return /^R\d+C\d+(:R\d+C\d+)?$/i.test(text) ? cells(sheet, fromR1C1(text)) : undefined;
  const [, columnA = "", rowA = "", columnB, rowB] = parts;
  if (columnA === "" && rowA === "") return undefined;
  if (rowA === "0" || rowB === "0") return undefined;
  const single = columnB === undefined && rowB === undefined;
  if (single) {
    if (columnA === "" || rowA === "") return undefined;
    const row = Number(rowA) - 1;
    const column = columnIndex(columnA);
    return {
      sheet,
      range: {
        sheetId: sheet.sheetId,
        startRowIndex: row,
        endRowIndex: row + 1,
        startColumnIndex: column,
        endColumnIndex: column + 1,
      },
      anchor: true,
    };
  }
  if (!columnB && !rowB) return undefined;
  const range: sheets_v4.Schema$GridRange = { sheetId: sheet.sheetId };
  const rows = [rowA, rowB].filter(Boolean).map(Number);
  const columns = [columnA, columnB ?? ""].filter(Boolean).map(columnIndex);
  // "A5:A" and "A1:1": an end that is not named reaches to the edge.
  if (rows.length === 2)
    Object.assign(range, { startRowIndex: Math.min(...rows) - 1, endRowIndex: Math.max(...rows) });
  else if (rows.length === 1) range.startRowIndex = Math.min(...rows) - 1;
  if (columns.length === 2) {
    Object.assign(range, {
      startColumnIndex: Math.min(...columns),
      endColumnIndex: Math.max(...columns) + 1,
    });
  } else if (columns.length === 1) range.startColumnIndex = Math.min(...columns);
  return { sheet, range, anchor: false };
}

/** "R2C1:R3C4" as "A2:D3". */
function fromR1C1(text: string): string {
  return text.replace(
    /R(\d+)C(\d+)/gi,
    (_, row: string, column: string) => `${columnName(Number(column) - 1)}${row}`,
  );
}

function fail(error: GoogleError): never {
  throw error;
}
