// The Pacer's slots, on node:sqlite and inside a Durable Object.
import { withDb } from "#with-db";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BURST } from "../../../src/worker/pacer/lane.ts";
import { MIGRATIONS } from "../../../src/worker/pacer/schema.ts";
import type { PermitKind } from "../../../src/worker/pacer/permit.ts";
import { slowDown } from "../../../src/worker/pacer/slow-down.ts";
import { takeSlot } from "../../../src/worker/pacer/take-slot.ts";
import type { Db } from "../../../src/worker/storage/db.ts";
import { migrate } from "../../../src/worker/storage/migrate.ts";

const NOW = 1_800_000_000_000;

const withPacer = <T>(work: (db: Db) => T | Promise<T>) =>
  withDb((db) => {
    migrate(db, MIGRATIONS);
    return work(db);
  });

const take = (db: Db, book: string, kind: PermitKind, at: number): "go" | number => {
  const slot = takeSlot(db, { book, kind }, at);
  return slot.kind === "go" ? "go" : slot.at;
};

/** Spends what may go at once. */
function exhaust(db: Db, kind: PermitKind, at: number): void {
  for (let book = 0; book < BURST; book += 1)
    expect(take(db, `first ${book}`, kind, at)).toBe("go");
}

describe("takeSlot", () => {
  test("lets the first call go at once", () =>
    withPacer((db) => {
      expect(take(db, "a", "deliver", NOW)).toBe("go");
    }));

  test("lets a few go at once after idleness, then one a second in the order they asked", () =>
    withPacer((db) => {
      exhaust(db, "deliver", NOW);
      expect(take(db, "f", "deliver", NOW)).toBe(NOW + 1_000);
      expect(take(db, "g", "deliver", NOW)).toBe(NOW + 2_000);
    }));

  test("gives the same slot to one who asks again before it is due", () =>
    withPacer((db) => {
      exhaust(db, "deliver", NOW);
      expect(take(db, "f", "deliver", NOW)).toBe(NOW + 1_000);
      expect(take(db, "f", "deliver", NOW + 10)).toBe(NOW + 1_000);
      expect(take(db, "g", "deliver", NOW + 10)).toBe(NOW + 2_000);
      expect(take(db, "f", "deliver", NOW + 1_000)).toBe("go");
    }));

  test("keeps reads and writes apart", () =>
    withPacer((db) => {
      exhaust(db, "deliver", NOW);
      expect(take(db, "a", "pull", NOW)).toBe("go");
    }));

  test("lets a look go before pulls that are waiting, and leaves the pulls in their order", () =>
    withPacer((db) => {
      exhaust(db, "pull", NOW);
      expect(take(db, "f", "pull", NOW)).toBe(NOW + 1_000);
      expect(take(db, "g", "pull", NOW)).toBe(NOW + 2_000);
      expect(take(db, "a", "look", NOW)).toBe(NOW + 1_000);
      expect(take(db, "b", "look", NOW)).toBe(NOW + 2_000);
      expect(take(db, "f", "pull", NOW + 1_000)).toBe(NOW + 3_000);
      expect(take(db, "g", "pull", NOW + 1_000)).toBe(NOW + 4_000);
      expect(take(db, "a", "look", NOW + 1_000)).toBe("go");
    }));

  test("reads 35 books at once for a tally, after idleness", () =>
    withPacer((db) => {
      const told = Array.from({ length: 35 }, (_, book) => take(db, String(book), "pull", NOW));
      expect(told.at(-1)).toBe("go");
    }));

  test("keeps a quarter of the reads free of pulls, so that a look never waits long", () =>
    withPacer((db) => {
      const waiting = new Map(Array.from({ length: 100 }, (_, book) => [`book ${book}`, NOW]));
      let pulls = 0;
      for (let now = NOW; now < NOW + 59_000; now += 1_000) {
        for (const [book, at] of waiting) {
          if (at > now) continue;
          const answer = take(db, book, "pull", now);
          if (answer === "go") pulls += 1;
          waiting.set(book, answer === "go" ? now + 1 : answer);
        }
        if ((now - NOW) % 5_000 === 0) {
          const look = take(db, "a book with rows", "look", now);
          if (look !== "go") expect(take(db, "a book with rows", "look", look)).toBe("go");
          expect(look === "go" ? 0 : look - now).toBeLessThanOrEqual(1_000);
        }
      }
      expect(pulls).toBe(45);
    }));

  test("keeps some reads free of looks, so that busy books are read too", () =>
    withPacer((db) => {
      const wake = new Map(Array.from({ length: 35 }, (_, book) => [`busy ${book}`, NOW]));
      let pulls = 0;
      let pullAt = NOW;
      for (let now = NOW; now < NOW + 5 * 60_000; now += 1_000) {
        for (const [book, at] of wake) {
          if (at > now) continue;
          const answer = take(db, book, "look", now);
          wake.set(book, answer === "go" ? now + 1 : answer);
        }
        if (pullAt > now) continue;
        const answer = take(db, "read", "pull", now);
        if (answer === "go") pulls += 1;
        pullAt = answer === "go" ? now + 1 : answer;
      }
      expect(pulls).toBeGreaterThanOrEqual(30);
    }));

  test("takes back a slot nobody came for", () =>
    withPacer((db) => {
      exhaust(db, "deliver", NOW);
      expect(take(db, "late", "deliver", NOW)).toBe(NOW + 1_000);
      expect(take(db, "late", "deliver", NOW + 30_000)).toBe("go");
      expect(db.first("SELECT count(*) AS kept FROM slot WHERE spent = 0")).toEqual({ kept: 0 });
    }));

  test("never lets more than 60 go in any 60 seconds, however late people come, and leaves nobody waiting for ever", () =>
    withPacer((db) => {
      const askAtRandom = fc.property(
        fc.array(fc.record({ book: fc.nat(90), gap: fc.nat(1_500) }), {
          minLength: 200,
          maxLength: 300,
        }),
        (asks) => {
          db.run("DELETE FROM slot");
          db.run("DELETE FROM lane");
          let now = NOW;
          const gone: number[] = [];
          for (const { book, gap } of asks) {
            now += gap;
            if (take(db, String(book), "deliver", now) === "go") gone.push(now);
          }
          const asked = now;
          for (
            let at = take(db, "last", "deliver", now);
            at !== "go";
            at = take(db, "last", "deliver", now)
          )
            now = at;
          return (
            gone.every((at, index) => (gone[index + 60] ?? Infinity) - at >= 60_000) &&
            now - asked <= 2 * 60_000
          );
        },
      );
      expect(() => fc.assert(askAtRandom, { numRuns: 15 })).not.toThrow();
    }));

  test("35 busy books spend nearly 60 slots a minute", () =>
    withPacer((db) => {
      const wake = new Map(Array.from({ length: 35 }, (_, book) => [String(book), NOW]));
      let gone = 0;
      const end = NOW + 5 * 60_000;
      for (;;) {
        const next = [...wake].reduce((a, b) => (b[1] < a[1] ? b : a));
        if (next[1] >= end) break;
        const answer = take(db, next[0], "deliver", next[1]);
        if (answer === "go") gone += 1;
        wake.set(next[0], answer === "go" ? next[1] + 1 : answer);
      }
      expect(gone).toBeGreaterThanOrEqual(290);
      expect(gone).toBeLessThanOrEqual(300);
    }));
});

describe("slowDown", () => {
  test("pauses everybody in the lane, then lets them go one a second in their order", () =>
    withPacer((db) => {
      exhaust(db, "deliver", NOW);
      take(db, "f", "deliver", NOW);
      take(db, "g", "deliver", NOW);
      slowDown(db, { kind: "deliver", chance: 0.5 }, NOW + 900);
      expect(take(db, "f", "deliver", NOW + 1_000)).toBe(NOW + 2_400);
      expect(take(db, "h", "deliver", NOW + 1_000)).toBe(NOW + 4_400);
      expect(take(db, "g", "deliver", NOW + 2_400)).toBe(NOW + 3_400);
      expect(take(db, "f", "deliver", NOW + 2_400)).toBe("go");
      expect(take(db, "a", "pull", NOW + 1_000)).toBe("go");
    }));

  test("draws each pause from a range that doubles with every further refusal, up to 64 seconds, and starts anew after calm", () =>
    withPacer((db) => {
      let now = NOW;
      const pause = (chance: number) => {
        slowDown(db, { kind: "deliver", chance }, now);
        const begun = now;
        for (
          let at = take(db, "a", "deliver", now);
          at !== "go";
          at = take(db, "a", "deliver", now)
        )
          now = at;
        return now - begun;
      };
      const chances = [0, 0.5, 1, 0.5, 0, 1, 1, 1, 0];
      expect(chances.map(pause)).toEqual([
        1_000, 2_500, 8_000, 8_500, 1_000, 64_000, 64_000, 64_000, 1_000,
      ]);
      now += 121_000;
      expect(pause(1)).toBe(2_000);
    }));

  test("lets go on by itself after an hour of refusals", () =>
    withPacer((db) => {
      const wake = new Map(Array.from({ length: 12 }, (_, book) => [String(book), NOW]));
      const end = NOW + 3_600_000;
      let refused = 0;
      let gone = 0;
      for (;;) {
        const [book, at] = [...wake].reduce((a, b) => (b[1] < a[1] ? b : a));
        if (at >= end + 120_000) break;
        const answer = take(db, book, "deliver", at);
        if (answer === "go" && at < end) {
          refused += 1;
          slowDown(db, { kind: "deliver", chance: 0.5 }, at);
        }
        if (answer === "go" && at >= end) gone += 1;
        wake.set(book, answer === "go" ? at + 2_000 : answer);
      }
      expect(refused).toBeLessThan(130);
      expect(gone).toBeGreaterThanOrEqual(75);
    }));

  test("does not lengthen a pause for calls that were under way when it began", () =>
    withPacer((db) => {
      slowDown(db, { kind: "pull", chance: 0 }, NOW);
      slowDown(db, { kind: "pull", chance: 0 }, NOW + 500);
      expect(take(db, "a", "pull", NOW + 500)).toBe(NOW + 1_000);
    }));
});
