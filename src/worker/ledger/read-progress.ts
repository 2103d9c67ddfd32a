// Reads how far delivery has come.
import type { Db } from "../storage/db.ts";

export interface DeliveryProgress {
  /** Rows written since the ledger began. */
  readonly written: number;
  readonly waiting: number;
}

export function readProgress(db: Db): DeliveryProgress {
  const row = db.first<{ written: number; waiting: number }>(
    `SELECT written, (SELECT count(*) FROM version WHERE settled_at IS NULL AND number IS NOT NULL) AS waiting FROM book`,
  );
  return { written: row?.written ?? 0, waiting: row?.waiting ?? 0 };
}
