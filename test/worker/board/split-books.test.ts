// Which books a tally wants read, and in which order.
import { withDb } from "#with-db";
import { describe, expect, test } from "vitest";
import { MIGRATIONS } from "../../../src/worker/board/schema.ts";
import { splitBooks } from "../../../src/worker/board/split-books.ts";
import { takeReport } from "../../../src/worker/board/take-report.ts";
import { migrate } from "../../../src/worker/storage/migrate.ts";
import { buildCount } from "../../domain/build-count.ts";

const NOW = 1_800_000_000_000;
const books = new Map([
  ["p63-01", "a"],
  ["p63-38", "b"],
  ["p63-91", "c"],
  ["p63-92", "d"],
]);
const seen = new Map([
  ["a", { version: "1", lastChangeIsOurs: true }],
  ["b", { version: "2", lastChangeIsOurs: true }],
  ["c", { version: "3", lastChangeIsOurs: false }],
]);

describe("splitBooks", () => {
  test("reads books with submissions first, then those of empty federations that a person changed", () =>
    withDb((db) => {
      migrate(db, MIGRATIONS);
      const report = (federation: string, received: number) =>
        takeReport(
          db,
          {
            federation,
            count: { ...buildCount(), received, inBook: received },
            oldestWaitingAt: null,
            states: [],
          },
          NOW,
        );
      report("p63-01", 0);
      report("p63-38", 4);
      report("p63-91", 0);
      const { first, rest } = splitBooks(db, books, seen);
      expect(first).toEqual([
        ["p63-38", "2"],
        ["p63-92", null],
      ]);
      expect(rest).toEqual([["p63-91", "3"]]);
    }));
});
