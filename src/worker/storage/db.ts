// A synchronous SQLite database: the part of a Durable Object's storage, or of node:sqlite, that our functions use.

export type Bind = string | number | null;
export type Row = Record<string, string | number | null>;

export interface Db {
  /** All rows of a query. At most 100 bindings (Durable Object limit). */
  all<R extends Row = Row>(sql: string, ...bindings: Bind[]): R[];
  /** The first row, or undefined. */
  first<R extends Row = Row>(sql: string, ...bindings: Bind[]): R | undefined;
  run(sql: string, ...bindings: Bind[]): void;
  /** All writes of `work` or none; rolls back when it throws. No nesting. */
  transaction<T>(work: () => T): T;
}
