// Opens the SQLite database of a Durable Object.
import type { Bind, Db, Row } from "./db.ts";

export function openDb(storage: DurableObjectStorage): Db {
  return {
    all: <R extends Row>(sql: string, ...bindings: Bind[]) =>
      storage.sql.exec<R>(sql, ...bindings).toArray(),
    first: <R extends Row>(sql: string, ...bindings: Bind[]) =>
      storage.sql.exec<R>(sql, ...bindings).toArray()[0],
    run: (sql, ...bindings) => {
      storage.sql.exec(sql, ...bindings);
    },
    transaction: (work) => storage.transactionSync(work),
  };
}
