// The daily schedule, on node:sqlite and inside a Durable Object.
import { describe, expect, test } from "vitest";
import { programme1Trieu2022 } from "../../../src/domain/programmes/1-trieu-2022.ts";
import { beginScheduled } from "../../../src/worker/board/begin-scheduled.ts";
import { nextDue } from "../../../src/worker/board/next-due.ts";
import { NOW } from "./build-desk.ts";
import { withBoard } from "./with-board.ts";

/** 07h00 ngày 21/5/2022 in Vietnam. */
const SEVEN = Date.UTC(2022, 4, 21, 0, 0);
const DAY = 86_400_000;
const periods = "SELECT period FROM closing ORDER BY id";

describe("beginScheduled", () => {
  test("a new board waits for the next seven o'clock", () =>
    withBoard((db) => {
      beginScheduled(db, programme1Trieu2022, NOW);
      expect(db.all(periods)).toEqual([]);
      expect(nextDue(db)).toBe(SEVEN);
    }));

  test("begins one tally a day, however often the cron runs", () =>
    withBoard((db) => {
      beginScheduled(db, programme1Trieu2022, NOW);
      for (let minute = -10; minute < 30; minute += 5)
        beginScheduled(db, programme1Trieu2022, SEVEN + minute * 60_000);
      expect(db.all(periods)).toEqual([{ period: SEVEN }]);
      expect(db.first("SELECT next_at FROM schedule")).toEqual({ next_at: SEVEN + DAY });
    }));

  test("makes one tally after a silence of days, not one for each morning", () =>
    withBoard((db) => {
      beginScheduled(db, programme1Trieu2022, NOW);
      beginScheduled(db, programme1Trieu2022, SEVEN + 3 * DAY + 60_000);
      expect(db.all(periods)).toEqual([{ period: SEVEN }]);
      expect(db.first("SELECT next_at FROM schedule")).toEqual({ next_at: SEVEN + 4 * DAY });
    }));

  test("is silent before the programme begins and once a month has passed since its last day", () =>
    withBoard((db) => {
      const last = programme1Trieu2022.phases.at(-1)?.entry.until ?? 0;
      beginScheduled(db, programme1Trieu2022, Date.UTC(2021, 0, 1));
      beginScheduled(db, programme1Trieu2022, Date.UTC(2021, 0, 3));
      expect(db.all(periods)).toEqual([]);
      beginScheduled(db, programme1Trieu2022, last + 29 * DAY);
      expect(db.all(periods)).toHaveLength(1);
      beginScheduled(db, programme1Trieu2022, last + 31 * DAY);
      expect(db.all(periods)).toHaveLength(1);
    }));
});
