// Compares a book with its ledger, version by version.
import {
  type Comparison,
  type Difference,
  type StandingRow,
  type Versions,
  versionKey,
} from "./version.ts";

export interface Readings {
  /** The ledger, read to its end before the book. */
  readonly before: Versions;
  readonly rows: readonly StandingRow[];
  /** The ledger, read after the book. */
  readonly after: Versions;
}

/**
 * Rows travel while it reads. What was settled before the book was read must stand in it; what was settled since may. What
 * stands in the book was recorded before it was read, so the later reading of the ledger must know it.
 */
export function compareBook({ before, rows, after }: Readings): Comparison {
  const standing = new Map<string, StandingRow[]>();
  for (const row of rows) {
    if (row.receipt === null) continue;
    const key = versionKey(row.receipt, row.number);
    standing.set(key, [...(standing.get(key) ?? []), row]);
  }
  const absent = [...before].filter(([key]) => !standing.has(key)).map(([, version]) => version);
  const missing = absent.filter(({ settled }) => settled);
  const found = [...standing.keys()].filter((key) => after.has(key));
  const differences = [
    ...missing.map(({ receipt, number, tab }): Difference => ({
      what: "missing",
      receipt,
      number,
      tab,
      row: null,
    })),
    ...rows.flatMap((row): Difference[] => {
      const version =
        row.receipt === null ? undefined : after.get(versionKey(row.receipt, row.number));
      if (version === undefined) return [{ what: "unknown", ...row }];
      const copies = standing.get(versionKey(version.receipt, version.number)) ?? [];
      return [
        ...(copies.length > 1 ? [{ what: "twice", ...row } as const] : []),
        ...(row.tab === version.tab
          ? []
          : [{ what: "wrong-tab", ...row, belongs: version.tab } as const]),
      ];
    }),
  ];
  return {
    inLedger: found.length + absent.length,
    waiting: absent.length - missing.length,
    inBook: rows.length,
    differences,
  };
}
