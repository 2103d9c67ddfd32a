// How many people share a lane of slots: whatever they do, the quota holds, and each gets a turn.
import { withDb } from "#with-db";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MOST_OF_KIND } from "../../../src/worker/pacer/lane.ts";
import type { PermitKind } from "../../../src/worker/pacer/permit.ts";
import { MIGRATIONS } from "../../../src/worker/pacer/schema.ts";
import type { Db } from "../../../src/worker/storage/db.ts";
import { migrate } from "../../../src/worker/storage/migrate.ts";
import { type Asker, type Gone, playLane } from "./play-lane.ts";

const NOW = 1_800_000_000_000;
const MINUTE_MS = 60_000;

const withPacer = <T>(work: (db: Db) => T | Promise<T>) =>
  withDb((db) => {
    migrate(db, MIGRATIONS);
    return work(db);
  });

const build = (count: number, asker: (index: number) => Partial<Asker> & Pick<Asker, "kind">) =>
  Array.from({ length: count }, (_, index): Asker => {
    const one = asker(index);
    return { book: `${one.kind} ${index}`, from: NOW, gap: 1, ...one };
  });

const of = (gone: readonly Gone[], kind: PermitKind) => gone.filter((one) => one.kind === kind);
const longest = (gone: readonly Gone[]) => Math.max(...gone.map(({ askedAt, at }) => at - askedAt));

/** Somebody of either rank of one lane, who comes when it pleases them. */
const anyAskers = fc
  .constantFrom<readonly [PermitKind, PermitKind]>(["look", "pull"], ["deliver", "show"])
  .chain((kinds) =>
    fc.array(
      fc.record({
        kind: fc.constantFrom(...kinds),
        from: fc.integer({ min: NOW, max: NOW + MINUTE_MS }),
        gap: fc.integer({ min: 1, max: 20_000 }),
        late: fc.constantFrom(0, 0, 300, 4_000, 15_000),
        isGone: fc.constantFrom(false, false, false, true),
      }),
      { minLength: 20, maxLength: 60 },
    ),
  )
  .map((askers) => askers.map((asker, index) => ({ ...asker, book: `book ${index}` })));

function playFresh(db: Db, askers: readonly Asker[], minutes: number): readonly Gone[] {
  db.run("DELETE FROM slot");
  db.run("DELETE FROM lane");
  return playLane(db, askers, NOW + minutes * MINUTE_MS);
}

// Thousands of slots each: the time allowed is for a busy machine.
describe("a lane of slots", { timeout: 30_000 }, () => {
  test("never gives more than the quota in any minute, whoever comes late or never", () =>
    withPacer((db) => {
      const keepsQuota = fc.property(anyAskers, (askers) => {
        const gone = playFresh(db, askers, 2);
        const keeps = (some: readonly Gone[], most: number) =>
          some.every(({ at }, index) => (some[index + most]?.at ?? Infinity) - at >= MINUTE_MS);
        const kinds = new Set(askers.map(({ kind }) => kind));
        return (
          keeps(gone, 60) &&
          [...kinds].every((kind) => keeps(of(gone, kind), MOST_OF_KIND[kind] ?? 60))
        );
      });
      fc.assert(keepsQuota, { numRuns: 8, endOnFailure: true });
      expect.assertions(0);
    }));

  test("lets nobody be overtaken by who asked a minute later, if all come when told", () =>
    withPacer((db) => {
      // Who asks in the very moment in which slots fall free goes before who was told to come a little later.
      const keepsOrder = fc.property(anyAskers, (askers) => {
        const punctual = askers.map((asker) => ({ ...asker, late: 0, isGone: false }));
        const gone = playFresh(db, punctual, 3);
        return gone.every((one) =>
          gone.every(
            ({ kind, at, askedAt }) =>
              kind !== one.kind || at <= one.at || askedAt > one.askedAt - MINUTE_MS,
          ),
        );
      });
      fc.assert(keepsOrder, { numRuns: 8, endOnFailure: true });
      expect.assertions(0);
    }));

  test("lets nobody starve, whoever else comes late or never", () =>
    withPacer((db) => {
      const letsEachGo = fc.property(anyAskers, (askers) => {
        const gone = new Set(playFresh(db, askers, 8).map(({ book }) => book));
        return askers.every(({ book, isGone, late }) => isGone || late > 10_000 || gone.has(book));
      });
      fc.assert(letsEachGo, { numRuns: 4, endOnFailure: true });
      expect.assertions(0);
    }));

  test("lets a book with three rows go as soon as any of fifty that never have enough", () =>
    withPacer((db) => {
      const askers = [
        ...build(50, () => ({ kind: "deliver" })),
        { book: "three rows", kind: "deliver", from: NOW + 2 * MINUTE_MS, gap: MINUTE_MS } as const,
      ];
      const gone = playLane(db, askers, NOW + 6 * MINUTE_MS);
      const small = gone.filter(({ book }) => book === "three rows");
      expect(small.length).toBeGreaterThanOrEqual(2);
      expect(longest(small)).toBeLessThanOrEqual(52_000);
      const each = askers
        .slice(0, 50)
        .map(({ book }) => gone.filter((one) => one.book === book).length);
      expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(3);
    }));

  test.each([30, 45, 90])(
    "pulls every book in its turn while %i books have looks waiting at every moment",
    (busy) =>
      withPacer((db) => {
        const askers = [
          ...build(busy, () => ({ kind: "look" })),
          ...build(10, () => ({ kind: "pull", from: NOW + MINUTE_MS })),
        ];
        const gone = playLane(db, askers, NOW + 5 * MINUTE_MS);
        const pulls = of(gone, "pull");
        // One in six, and each pull of a book is a look and the pull.
        expect(pulls.length).toBeGreaterThanOrEqual(36);
        expect(longest(pulls)).toBeLessThanOrEqual(75_000);
        expect(new Set(pulls.map(({ book }) => book)).size).toBe(10);
        expect(of(gone, "look").length).toBeGreaterThanOrEqual(5 * 45);
      }),
  );

  test("shows tallies within a minute while every other book has rows to deliver at every moment", () =>
    withPacer((db) => {
      const askers = [
        ...build(70, () => ({ kind: "deliver" })),
        ...build(3, () => ({ kind: "show", from: NOW + MINUTE_MS })),
      ];
      const shown = of(playLane(db, askers, NOW + 4 * MINUTE_MS), "show");
      expect(new Set(shown.map(({ book }) => book)).size).toBe(3);
      expect(longest(shown)).toBeLessThanOrEqual(MINUTE_MS);
    }));

  test("gives away the slots that nobody comes for", () =>
    withPacer((db) => {
      // Every second one who asks never comes.
      const askers = build(80, (index) => ({
        kind: "deliver",
        from: NOW + 1_000 * index,
        gap: 5_000,
        isGone: index % 2 === 1,
      }));
      const gone = playLane(db, askers, NOW + 10 * MINUTE_MS);
      const late = gone.filter(({ at }) => at >= NOW + 2 * MINUTE_MS);
      expect(late.length).toBeGreaterThanOrEqual(8 * 58);
    }));
});
