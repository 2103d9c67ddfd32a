// Gives a row a key that follows it when rows above it come and go: rows are replaced when they change and carried along when they move.
import type { Row } from "../../state.ts";

export interface RowKeys {
  readonly of: (row: Row | undefined) => string;
}

/** `prefix` keeps keys of an earlier run of the program apart. */
export function makeRowKeys(prefix: string): RowKeys {
  const keys = new WeakMap<Row, string>();
  let last = 0;
  return {
    of(row) {
      if (row === undefined) return "";
      const known = keys.get(row);
      if (known !== undefined) return known;
      const key = `${prefix}${++last}`;
      keys.set(row, key);
      return key;
    },
  };
}
