// Works in a book as officers do all day, in ways that cost no row.
import { REVIEWS } from "../../src/domain/sheet.ts";
import { changeBook } from "./change-book.ts";
import { findTag } from "./find-tag.ts";
import { readTab, type SeenRow, type SeenTab } from "./read-tab.ts";
import type { KnownBook, Run } from "./run.ts";
import { OWN_COLUMN, REVIEW, ROW_SHEETS, TITLE } from "./tabs.ts";

interface Place {
  readonly sheetId: number;
  readonly tab: SeenTab;
}

/** How often people do what. */
const USUAL = {
  write: 10,
  sort: 3,
  insert: 2,
  own: 2,
  tidy: 1,
  move: 2,
  column: 3,
  filter: 1,
  hide: 1,
  rename: 1,
  duplicate: 0.3,
};
export const RESTLESS: typeof USUAL = { ...USUAL, sort: 8, insert: 4, move: 4, column: 16 };

export function workInBook(run: Run, book: KnownBook, moods = USUAL): void {
  const { random } = run;
  const spreadsheet = run.world.spreadsheets.get(book.id);
  const places = ROW_SHEETS.flatMap((sheetId): Place[] => {
    const tab = readTab(spreadsheet, sheetId);
    return tab === undefined ? [] : [{ sheetId, tab }];
  });
  if (places.length === 0) return;
  const place = random.chance(0.75) ? places[0] : random.pick(places);
  if (place === undefined) return;
  const { tab } = place;
  const row = tab.rows.length === 0 ? undefined : random.pick(tab.rows);
  const last = tab.rows.at(-1)?.row ?? 1;
  switch (random.weigh(moods)) {
    case "write":
      if (row !== undefined) write(run, book, place, row);
      return;
    case "sort":
      changeBook(run, book, {
        action: "sort",
        tab: tab.title,
        column: random.pick(tab.headers.filter((header) => !header.startsWith("#"))),
        order: random.pick(["ASCENDING", "DESCENDING"]),
      });
      return;
    case "insert":
      changeBook(run, book, { action: "insert", tab: tab.title, row: random.between(2, last + 1) });
      return;
    case "own":
      addOwnRow(run, book, place, random.between(2, last + 1));
      return;
    case "tidy": {
      const own = tab.rows.find(({ cells }) => String(cells.get(TITLE)).startsWith("Riêng"));
      if (own === undefined) return;
      if (changeBook(run, book, { action: "delete", tab: tab.title, row: own.row }))
        book.written.delete(`${place.sheetId} ${String(own.cells.get(TITLE))}`);
      return;
    }
    case "move":
      if (row === undefined) return;
      changeBook(run, book, {
        action: "move",
        tab: tab.title,
        from: row.row,
        to: random.between(2, last),
      });
      return;
    case "column":
      changeColumns(run, book, place);
      return;
    case "filter":
      changeBook(run, book, {
        action: "filter",
        tab: tab.title,
        ...random.pick([{}, { clear: true }, { column: REVIEW, hiddenValues: ["Hợp lệ", ""] }]),
      });
      return;
    case "hide":
      changeBook(run, book, {
        action: "hide",
        tab: tab.title,
        rows: [random.between(2, last + 1)],
        show: random.chance(0.3),
      });
      return;
    case "rename":
      changeBook(run, book, {
        action: "rename",
        tab: tab.title,
        to: `${tab.title.split(" –")[0]} – ${random.between(1, 99)}`,
      });
      return;
    case "duplicate":
      changeBook(run, book, { action: "duplicate", tab: tab.title });
      return;
  }
}

function write(run: Run, book: KnownBook, { sheetId, tab }: Place, { row, cells }: SeenRow): void {
  const { random } = run;
  const tag = findTag(cells.values());
  if (tag === undefined) return;
  const [column, value] = random.pick([
    ...(tab.headers.includes(REVIEW)
      ? ([
          [REVIEW, random.pick(REVIEWS)],
          [REVIEW, "Hợp lệ"],
          ["Ghi chú", `Ghi ${random.between(1, 9_999)}`],
          ["Số quyết định", `${random.between(1, 99)}/QĐ`],
        ] as const)
      : []),
    ...(tab.headers.includes("Gửi lại") ? ([["Gửi lại", ""]] as const) : []),
    ...(tab.headers.includes(OWN_COLUMN)
      ? ([[OWN_COLUMN, `Cột ${random.between(1, 9_999)}`]] as const)
      : []),
  ]);
  if (!changeBook(run, book, { action: "set", tab: tab.title, row, column, value })) return;
  const key = `${sheetId} ${tag}`;
  const written = book.written.get(key) ?? new Map<string, string>();
  if (value === "") written.delete(column);
  else written.set(column, value);
  book.written.set(key, written);
}

/** A row of theirs, without a receipt. */
function addOwnRow(run: Run, book: KnownBook, { sheetId, tab }: Place, row: number): void {
  const title = `Riêng ${run.random.between(1, 999_999)}`;
  if (!changeBook(run, book, { action: "insert", tab: tab.title, row })) return;
  changeBook(run, book, { action: "set", tab: tab.title, row, column: TITLE, value: title });
  book.written.set(`${sheetId} ${title}`, new Map([[TITLE, title]]));
}

function changeColumns(run: Run, book: KnownBook, { tab }: Place): void {
  const { random } = run;
  const past = tab.headers.length + 1;
  if (!tab.headers.includes(OWN_COLUMN)) {
    if (!changeBook(run, book, { action: "insert", tab: tab.title, column: past })) return;
    changeBook(run, book, {
      action: "set",
      tab: tab.title,
      row: 1,
      column: past,
      value: OWN_COLUMN,
    });
    return;
  }
  const from = random.pick(tab.headers.filter((header) => !header.startsWith("#")));
  const to = random.between(1, tab.headers.length);
  if (changeBook(run, book, { action: "move", tab: tab.title, from, to, dimension: "COLUMNS" }))
    book.haveColumnsMoved = true;
}
