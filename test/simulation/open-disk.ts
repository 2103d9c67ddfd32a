// Opens a disk: a database that outlives the object that works with it, and dies under it where the plan says.
import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { Bind, Db, Row } from "../../src/worker/storage/db.ts";

/** An object from its start to its end; what it has not written by then is lost. */
export interface Life {
  readonly isOver: () => boolean;
  /** To be called before each durable write; throws when the object dies there. */
  readonly beforeWrite: () => void;
}

export interface Disk {
  /** As the object sees it. */
  readonly mount: (life: Life) => Db;
  /** As the checks see it, whoever lives or dies. */
  readonly inspect: Db;
}

export class Killed extends Error {
  override readonly name = "Killed";
}

export function openDisk(): Disk {
  const database = new DatabaseSync(":memory:");
  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const fresh = database.prepare(sql);
    prepared.set(sql, fresh);
    return fresh;
  };
  const all = <R extends Row>(sql: string, bindings: Bind[]): R[] =>
    prepare(sql).all(...bindings) as R[];

  const mount = ({ isOver, beforeWrite }: Life): Db => {
    let inTransaction = false;
    const live = () => {
      if (isOver()) throw new Killed("The object is dead");
    };
    return {
      all: <R extends Row>(sql: string, ...bindings: Bind[]) => {
        live();
        return all<R>(sql, bindings);
      },
      first: <R extends Row>(sql: string, ...bindings: Bind[]) => {
        live();
        return all<R>(sql, bindings)[0];
      },
      run: (sql, ...bindings) => {
        live();
        if (!inTransaction) beforeWrite();
        prepare(sql).run(...bindings);
      },
      transaction: (work) => {
        live();
        database.exec("BEGIN");
        inTransaction = true;
        try {
          const result = work();
          beforeWrite();
          database.exec("COMMIT");
          return result;
        } catch (error) {
          database.exec("ROLLBACK");
          throw error;
        } finally {
          inTransaction = false;
        }
      },
    };
  };
  return { mount, inspect: mount({ isOver: () => false, beforeWrite: () => undefined }) };
}
