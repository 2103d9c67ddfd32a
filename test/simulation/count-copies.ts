// Counts how often each receipt stands in the row tabs of a book.
import type { Spreadsheet } from "../../src/emulator/state.ts";
import { readTab } from "./read-tab.ts";
import { RECEIPT, ROW_SHEETS } from "./tabs.ts";

export function countCopies(book: Spreadsheet | undefined): ReadonlyMap<string, number> {
  const copies = new Map<string, number>();
  for (const sheetId of ROW_SHEETS) {
    for (const { cells } of readTab(book, sheetId)?.rows ?? []) {
      const receipt = cells.get(RECEIPT);
      if (receipt !== undefined)
        copies.set(String(receipt), (copies.get(String(receipt)) ?? 0) + 1);
    }
  }
  return copies;
}
