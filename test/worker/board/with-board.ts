// Gives a test an empty board's database.
import { withDb } from "#with-db";
import { MIGRATIONS } from "../../../src/worker/board/schema.ts";
import type { Db } from "../../../src/worker/storage/db.ts";
import { migrate } from "../../../src/worker/storage/migrate.ts";

export const withBoard = <T>(work: (db: Db) => T | Promise<T>): Promise<T> =>
  withDb((db) => {
    migrate(db, MIGRATIONS);
    return work(db);
  });
