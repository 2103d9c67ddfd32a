// Does to a book what people had better not: what it costs is known to the model.
import { changeBook } from "./change-book.ts";
import { overwriteReceipt } from "./overwrite-receipt.ts";
import { readTab } from "./read-tab.ts";
import type { KnownBook, Run } from "./run.ts";
import { ROW_SHEETS } from "./tabs.ts";

/** What a version put in place of another may be missing. */
const SPOILT = ["restored", "untagged", "tab-removed", "column-removed", "foreign-fence"];

export function harmBook(run: Run, book: KnownBook): void {
  const { random } = run;
  const spreadsheet = run.world.spreadsheets.get(book.id);
  const sheetId = random.pick(ROW_SHEETS);
  const tab = readTab(spreadsheet, sheetId);
  if (tab === undefined) return;
  switch (random.weigh({ receipt: 4, delete: 4, unlock: 3, restore: 1, removeTab: 0.5 })) {
    case "receipt":
      return overwriteReceipt(run, book, sheetId);
    case "delete":
      if (tab.rows.length > 0)
        changeBook(run, book, { action: "delete", tab: tab.title, row: random.pick(tab.rows).row });
      return;
    case "unlock":
      changeBook(run, book, { action: "unprotect", tab: tab.title, cell: "A1", role: "manager" });
      return;
    case "restore": {
      const versions = run.world.versions.get(book.id) ?? [];
      const [older, newest] = [random.pick(versions), versions.at(-1)];
      if (older === newest || newest === undefined) return;
      if (changeBook(run, book, { action: "restore", version: older.version }))
        spoil(book, newest.version);
      return;
    }
    case "removeTab": {
      const newest = run.world.versions.get(book.id)?.at(-1);
      if (newest === undefined) return;
      if (changeBook(run, book, { action: "removeTab", tab: tab.title, role: "manager" }))
        spoil(book, newest.version);
      return;
    }
  }
}

function spoil(book: KnownBook, version: number): void {
  book.goodVersion ??= version;
  for (const code of SPOILT) book.troubles.add(code);
}
