// Lists, page by page, which versions belong in the book and whether each was settled there: what the books themselves are held against.
import type { RowTab } from "../sheet/book-row.ts";
import type { Db } from "../storage/db.ts";
import { chooseTab } from "./choose-tab.ts";

export interface ListedReceipt {
  readonly receipt: string;
  /** "Lần nộp". */
  readonly number: number;
  readonly tab: RowTab;
  /** False while it waits for the book. */
  readonly settled: boolean;
}

export interface ReceiptPage {
  readonly receipts: readonly ListedReceipt[];
  /** Where the next page begins; null at the end. */
  readonly next: number | null;
}

interface Listed {
  [column: string]: string | number | null;
  id: number;
  receipt: string;
  number: number;
  verdict: string;
  refusal: string | null;
  settled: number;
}

const PAGE = 5_000;

/**
 * In the order of their arrival, `after` 0 for the first page. What arrives meanwhile comes at the end, nothing is left out;
 * history without a number is not listed.
 */
export function listReceipts(db: Db, after: number, limit = PAGE): ReceiptPage {
  const rows = db.all<Listed>(
    `SELECT version.id AS id, receipt, number, verdict, refusal, settled_at IS NOT NULL AS settled
     FROM version JOIN submission ON submission.key = version.key
     WHERE version.id > ? AND number IS NOT NULL ORDER BY version.id LIMIT ?`,
    after,
    limit,
  );
  return {
    receipts: rows.map((row) => ({
      receipt: row.receipt,
      number: row.number,
      tab: chooseTab(row),
      settled: row.settled === 1,
    })),
    next: rows.length < limit ? null : (rows.at(-1)?.id ?? null),
  };
}
