// The access token everybody shares, on node:sqlite and inside a Durable Object.
import { withDb } from "#with-db";
import { describe, expect, test } from "vitest";
import { dropToken } from "../../../src/worker/pacer/drop-token.ts";
import { keepToken } from "../../../src/worker/pacer/keep-token.ts";
import { MIGRATIONS } from "../../../src/worker/pacer/schema.ts";
import { readToken } from "../../../src/worker/pacer/read-token.ts";
import type { Db } from "../../../src/worker/storage/db.ts";
import { migrate } from "../../../src/worker/storage/migrate.ts";

const NOW = 1_800_000_000_000;
const HOUR = 3_600_000;

const withPacer = (work: (db: Db) => void) =>
  withDb((db) => {
    migrate(db, MIGRATIONS);
    work(db);
  });

describe("keepToken", () => {
  test("has none before the first", () =>
    withPacer((db) => expect(readToken(db, NOW)).toEqual({ kind: "none" })));

  test("gives the token while it is good for five minutes more", () =>
    withPacer((db) => {
      keepToken(db, { kind: "token", token: "t1", expiresAt: NOW + HOUR }, NOW);
      expect(readToken(db, NOW + HOUR - 300_000)).toEqual({ kind: "token", token: "t1" });
      expect(readToken(db, NOW + HOUR - 299_999)).toEqual({ kind: "none" });
    }));

  test("asks again a quarter of a minute after no answer, and a minute after a refusal", () =>
    withPacer((db) => {
      const waiting = { kind: "wait", at: NOW + 15_000 };
      expect(keepToken(db, { kind: "unknown", why: "TimeoutError" }, NOW)).toEqual(waiting);
      expect(readToken(db, NOW + 14_999)).toEqual(waiting);
      expect(readToken(db, NOW + 15_000)).toEqual({ kind: "none" });
      const closed = { kind: "closed", at: NOW + 60_000, why: "invalid_grant" };
      expect(keepToken(db, { kind: "refused", why: "invalid_grant" }, NOW)).toEqual(closed);
      expect(readToken(db, NOW + 59_999)).toEqual(closed);
      expect(readToken(db, NOW + 60_000)).toEqual({ kind: "none" });
    }));

  test("drops a token Google refused, but not one that has just come", () =>
    withPacer((db) => {
      keepToken(db, { kind: "token", token: "t1", expiresAt: NOW + HOUR }, NOW);
      dropToken(db, NOW + 5_000);
      expect(readToken(db, NOW + 5_000)).toEqual({ kind: "token", token: "t1" });
      dropToken(db, NOW + 60_000);
      expect(readToken(db, NOW + 60_000)).toEqual({ kind: "none" });
    }));
});
