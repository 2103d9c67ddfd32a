// Lets people do what the states of their books tell them to do.
import { listStates } from "../../src/worker/ledger/list-states.ts";
import { changeBook } from "./change-book.ts";
import { findTag } from "./find-tag.ts";
import { readTab } from "./read-tab.ts";
import type { KnownBook, Run } from "./run.ts";
import { RECEIPT, ROW_SHEETS, TITLE } from "./tabs.ts";

export function obeyStates(run: Run): void {
  for (const book of run.books) {
    const disk = run.cloud.ledgers.get(book.home)?.disk;
    if (disk === undefined) continue;
    for (const { code } of listStates(disk)) obey(run, book, code);
  }
}

function obey(run: Run, book: KnownBook, code: string): void {
  switch (code) {
    case "restored":
    case "foreign-fence":
      return run.random.chance(0.5) ? choose(run, book) : goBack(run, book);
    case "untagged":
    case "tab-removed":
    case "column-removed":
      return goBack(run, book);
    case "doubled":
      removeTwins(run, book);
      return putReceiptsBack(run, book);
    default:
      return;
  }
}

function goBack(run: Run, book: KnownBook): void {
  if (book.goodVersion === null) return;
  if (changeBook(run, book, { action: "restore", version: book.goodVersion }))
    book.goodVersion = null;
}

/** The operator is told what to keep. */
function choose({ random, cloud, tell }: Run, book: KnownBook): void {
  const choice = random.pick(["sheet", "ledger"] as const);
  tell(`${book.home}: the operator keeps the ${choice}`);
  book.kept.add(choice);
  book.goodVersion = null;
  void cloud.ledgers
    .get(book.home)
    ?.call((it) => it.choose(choice))
    .catch(() => undefined);
}

/** The one further down goes, with whatever was written on it. */
function removeTwins(run: Run, book: KnownBook): void {
  for (const sheetId of ROW_SHEETS) {
    for (;;) {
      const tab = readTab(run.world.spreadsheets.get(book.id), sheetId);
      const titles = (tab?.rows ?? []).map(({ cells }) => cells.get(TITLE));
      const twin = tab?.rows.findLast(
        ({ cells }, index) => cells.has(TITLE) && titles.indexOf(cells.get(TITLE)) < index,
      );
      if (tab === undefined || twin === undefined) break;
      if (!changeBook(run, book, { action: "delete", tab: tab.title, row: twin.row })) break;
    }
  }
}

function putReceiptsBack(run: Run, book: KnownBook): void {
  for (const sheetId of ROW_SHEETS) {
    const tab = readTab(run.world.spreadsheets.get(book.id), sheetId);
    for (const { row, cells } of tab?.rows ?? []) {
      const receipt = book.spoilt.get(`${sheetId} ${findTag(cells.values())}`);
      if (tab === undefined || receipt === undefined || cells.get(RECEIPT) === receipt) continue;
      const change = { tab: tab.title, row, column: RECEIPT, value: receipt };
      changeBook(run, book, { action: "set", ...change });
    }
  }
}
