// The home of a submission to a national form, on node:sqlite and inside a Durable Object.
import { withDb } from "#with-db";
import { describe, expect, test } from "vitest";
import { fixHome } from "../../../src/worker/directory/fix-home.ts";
import { MIGRATIONS } from "../../../src/worker/directory/schema.ts";
import { migrate } from "../../../src/worker/storage/migrate.ts";

const NOW = 1_800_000_000_000;

describe("fixHome", () => {
  test("takes the first proposal and keeps it whatever is proposed later", () =>
    withDb((db) => {
      migrate(db, MIGRATIONS);
      expect(fixHome(db, { key: "k1", proposal: "p34-01" }, NOW)).toEqual({
        home: "p34-01",
        first: true,
      });
      expect(fixHome(db, { key: "k1", proposal: "p34-79" }, NOW + 1)).toEqual({
        home: "p34-01",
        first: false,
      });
      expect(fixHome(db, { key: "k1", proposal: "p34-01" }, NOW + 2)).toEqual({
        home: "p34-01",
        first: false,
      });
    }));

  test("keeps submissions apart", () =>
    withDb((db) => {
      migrate(db, MIGRATIONS);
      fixHome(db, { key: "k1", proposal: "p34-01" }, NOW);
      expect(fixHome(db, { key: "k2", proposal: "national" }, NOW)).toEqual({
        home: "national",
        first: true,
      });
    }));
});
