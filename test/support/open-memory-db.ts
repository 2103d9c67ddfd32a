// Opens an empty database on node:sqlite with the interface of a Durable Object's storage.
import { DatabaseSync } from "node:sqlite";
import type { Bind, Db, Row } from "../../src/worker/storage/db.ts";

export function openMemoryDb(path = ":memory:"): Db {
  const database = new DatabaseSync(path);
  const all = <R extends Row>(sql: string, ...bindings: Bind[]): R[] =>
    database
      .prepare(sql)
      .all(...bindings)
      .map((row) => ({ ...row }) as R);
  return {
    all,
    first: <R extends Row>(sql: string, ...bindings: Bind[]) => all<R>(sql, ...bindings)[0],
    run: (sql, ...bindings) => {
      database.prepare(sql).run(...bindings);
    },
    transaction: (work) => {
      database.exec("BEGIN");
      try {
        const result = work();
        database.exec("COMMIT");
        return result;
      } catch (error) {
        database.exec("ROLLBACK");
        throw error;
      }
    },
  };
}
