// Looks again at what officers wrote in a book, after rows came or went with their cells.
import { findTag } from "./find-tag.ts";
import { readTab } from "./read-tab.ts";
import type { KnownBook, Run } from "./run.ts";
import { OFFICERS, ROW_SHEETS, TITLE, WORDS } from "./tabs.ts";

export function lookAgain(run: Run, book: KnownBook): void {
  book.written.clear();
  for (const sheetId of ROW_SHEETS) {
    for (const { cells } of readTab(run.world.spreadsheets.get(book.id), sheetId)?.rows ?? []) {
      const tag = findTag(cells.values());
      const kept = [...cells].filter(
        ([header, value]) =>
          (OFFICERS.has(header) && WORDS.test(String(value))) ||
          (header === TITLE && value === tag && tag.startsWith("Riêng")),
      );
      if (tag !== undefined && kept.length > 0)
        book.written.set(`${sheetId} ${tag}`, new Map(kept));
    }
  }
}
