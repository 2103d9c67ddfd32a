// Counts verified requests that could not be stored, so that the operator sees them.
import type { Db } from "../storage/db.ts";

export interface Rejected {
  /** null: the request did not say which form it is from. */
  readonly form: string | null;
  readonly why: string;
}

export function countRejected(db: Db, { form, why }: Rejected, now: number): void {
  db.run(
    `INSERT INTO rejected (form, why, times, last_at) VALUES (?, ?, 1, ?)
     ON CONFLICT (form, why) DO UPDATE SET times = times + 1, last_at = excluded.last_at`,
    form ?? "",
    why,
    now,
  );
}
