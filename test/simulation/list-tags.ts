// Lists the tab and tag of each row of a book, ours and theirs.
import type { Spreadsheet } from "../../src/emulator/state.ts";
import { findTag } from "./find-tag.ts";
import { ROW_SHEETS } from "./tabs.ts";

export const listTags = (book: Spreadsheet): readonly string[] =>
  ROW_SHEETS.flatMap((sheetId) =>
    (book.sheets.find((one) => one.sheetId === sheetId)?.rows ?? []).flatMap((row) => {
      const tag = findTag(row?.cells.map((cell) => cell?.value) ?? []);
      return tag === undefined ? [] : [`${sheetId} ${tag}`];
    }),
  );
