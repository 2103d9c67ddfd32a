// Overwrites the receipt of a row, as people do by a slip, with junk or with another row's.
import { changeBook } from "./change-book.ts";
import { findTag } from "./find-tag.ts";
import { readTab } from "./read-tab.ts";
import type { KnownBook, Run } from "./run.ts";
import { RECEIPT } from "./tabs.ts";

/** Of a row that is settled: one on its way is known by nothing but its receipt. */
export function overwriteReceipt(run: Run, book: KnownBook, sheetId: number): void {
  const { random, world } = run;
  const tab = readTab(world.spreadsheets.get(book.id), sheetId);
  const rows = (tab?.rows ?? []).flatMap(({ row, cells }) => {
    const tag = findTag(cells.values());
    const receipt = tag === undefined ? undefined : settledReceipt(run, book, tag);
    return receipt === undefined ? [] : [{ row, key: `${sheetId} ${tag}`, receipt }];
  });
  if (tab === undefined || rows.length === 0) return;
  const { row, key, receipt } = random.pick(rows);
  const others = tab.rows
    .flatMap(({ cells }) => cells.get(RECEIPT) ?? [])
    .map(String)
    .filter((other) => !shareMoment(run, book, [receipt, other]));
  const value = random.chance(0.5) ? `lỡ tay ${random.between(1, 99)}` : random.pick(others);
  if (value === undefined) return;
  if (changeBook(run, book, { action: "set", tab: tab.title, row, column: RECEIPT, value }))
    book.spoilt.set(key, receipt);
}

/** Of two answers of one second nothing tells which is which. */
const shareMoment = ({ cloud }: Run, { home }: KnownBook, receipts: readonly [string, string]) =>
  cloud.ledgers.get(home)?.disk.first(
    `SELECT submitted_at / 1000 AS second FROM version JOIN submission USING (key)
       WHERE receipt IN (?, ?) GROUP BY second HAVING count(DISTINCT receipt) > 1`,
    ...receipts,
  ) !== undefined;

const settledReceipt = ({ cloud }: Run, { home }: KnownBook, tag: string) =>
  cloud.ledgers.get(home)?.disk.first<{ receipt: string }>(
    `SELECT receipt FROM version JOIN submission USING (key)
       WHERE settled_at IS NOT NULL AND json_extract(initiative, '$.title') = ?`,
    tag,
  )?.receipt;
