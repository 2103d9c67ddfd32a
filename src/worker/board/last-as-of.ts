// Gives the instant of the newest tally; 0 before the first.
import type { Db } from "../storage/db.ts";

export const lastAsOf = (db: Db): number =>
  db.first<{ as_of: number | null }>("SELECT max(as_of) AS as_of FROM tally")?.as_of ?? 0;
