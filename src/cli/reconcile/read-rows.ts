// Reads in one call which receipts stand in a book's tabs, wherever officers have moved tabs, columns and header.
import type { sheets_v4 } from "googleapis";
import { parseReceipt } from "../../domain/parse-receipt.ts";
import { COLUMN_KEY, HEADER_KEY, TABS, tabsOf } from "../../domain/sheet.ts";
import { ROW_TABS, type RowTab } from "../../worker/sheet/book-row.ts";
import { callPatiently } from "../google/call-patiently.ts";
import type { Google } from "../google/open-google.ts";
import { readGoogleFailure } from "../google/read-google-failure.ts";
import type { BookReading, StandingRow } from "./version.ts";

type Part = "header" | "receipt" | "version";
const PARTS: readonly Part[] = ["header", "receipt", "version"];

/** Throws a sentence when no book can be read: without an answer, or with one that does not know us. */
export async function readRows(
  { sheets, email }: Google,
  { home, spreadsheetId }: { readonly home: string; readonly spreadsheetId: string },
): Promise<BookReading> {
  const tabs = ROW_TABS.filter((tab) => tabsOf(home).includes(tab));
  try {
    const { data } = await callPatiently(() =>
      sheets.spreadsheets.values.batchGetByDataFilter({
        spreadsheetId,
        requestBody: {
          dataFilters: tabs.flatMap((tab) => PARTS.map((part) => filterOf(tab, part))),
          majorDimension: "COLUMNS",
          valueRenderOption: "UNFORMATTED_VALUE",
        },
      }),
    );
    const read = tabs.map((tab) => rowsOf(data.valueRanges ?? [], tab));
    const gone = tabs.find((_, index) => read[index] === null);
    if (gone === undefined) return { kind: "read", rows: read.flatMap((rows) => rows ?? []) };
    return {
      kind: "unreadable",
      why: `the tab "${TABS[gone].title}" is gone, or its header row or the column "Mã hồ sơ" or "Lần nộp"; bring it back (undo, or version history)`,
    };
  } catch (error) {
    const { status, message } = readGoogleFailure(error);
    if (status === 0) throw new Error(`Cannot read the books: ${message}`, { cause: error });
    const why = `Google answered ${status}, "${message}"`;
    if (status === 401)
      throw new Error(`Cannot read the books: ${why}; check the service account's key file`, {
        cause: error,
      });
    return { kind: "unreadable", why: `${why}; ${nextStep(status, email)}` };
  }
}

function nextStep(status: number, email: string): string {
  if (status === 404) return `take it out of the trash, or share it with "${email}" again`;
  if (status === 403) return `share it with "${email}" again`;
  return "try again in a few minutes";
}

/** null when the tab, its header or one of the two columns is gone. */
function rowsOf(
  matched: readonly sheets_v4.Schema$MatchedValueRange[],
  tab: RowTab,
): readonly StandingRow[] | null {
  const header = findRange(matched, tab, "header");
  const receipts = findRange(matched, tab, "receipt");
  const numbers = findRange(matched, tab, "version");
  if (header === undefined || receipts === undefined || numbers === undefined) return null;
  return receipts.values.flatMap((cell, index): StandingRow[] => {
    const row = receipts.row + index;
    if (row <= header.row || cell === "" || cell == null) return [];
    const number = numbers.values[row - numbers.row];
    return [
      { receipt: receiptIn(cell), number: typeof number === "number" ? number : null, tab, row },
    ];
  });
}

/** A tab keeps the id it was born with; a copy of it, tags and all, has another. */
const filterOf = (tab: RowTab, part: Part): sheets_v4.Schema$DataFilter => ({
  developerMetadataLookup: {
    ...(part === "header"
      ? { metadataKey: HEADER_KEY }
      : { metadataKey: COLUMN_KEY, metadataValue: part }),
    metadataLocation: { sheetId: TABS[tab].sheetId },
    locationMatchingStrategy: "INTERSECTING_LOCATION",
  },
});

interface FoundRange {
  /** Of the first value, as people count. */
  readonly row: number;
  readonly column: string;
  readonly values: readonly unknown[];
}

/** The leftmost one: a column that was copied takes its tag along. */
function findRange(
  matched: readonly sheets_v4.Schema$MatchedValueRange[],
  tab: RowTab,
  part: Part,
): FoundRange | undefined {
  return matched
    .filter(({ dataFilters }) =>
      dataFilters?.some(({ developerMetadataLookup: lookup }) => {
        if (lookup?.metadataLocation?.sheetId !== TABS[tab].sheetId) return false;
        return part === "header"
          ? lookup.metadataKey === HEADER_KEY
          : lookup.metadataKey === COLUMN_KEY && lookup.metadataValue === part;
      }),
    )
    .flatMap(({ valueRange }): FoundRange[] => {
      const [, column, row] = /!([A-Z]+)(\d+)/.exec(valueRange?.range ?? "") ?? [];
      if (column === undefined) return [];
      return [{ column, row: Number(row), values: valueRange?.values?.[0] ?? [] }];
    })
    .toSorted((a, b) => a.column.length - b.column.length || (a.column < b.column ? -1 : 1))[0];
}

/** Exactly as it was written: a receipt that people spell otherwise is another text. */
function receiptIn(cell: unknown): string | null {
  if (typeof cell !== "string") return null;
  const parsed = parseReceipt(cell);
  return parsed.kind === "receipt" && parsed.receipt === cell ? cell : null;
}
