import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { programmeSchema } from "../../src/domain/programme.ts";
import { programme1Trieu2022 } from "../../src/domain/programmes/1-trieu-2022.ts";
import { shiftProgramme } from "../../src/domain/shift-programme.ts";
import { DAY_MS, startOfDay } from "../../src/domain/start-of-day.ts";

const instants = fc.integer({ min: startOfDay(2000, 1, 1), max: startOfDay(2100, 1, 1) });

describe("shiftProgramme", () => {
  it("makes any instant fall on the tenth day of the first phase, at midnight Vietnamese time", () => {
    fc.assert(
      fc.property(instants, (at) => {
        const shifted = shiftProgramme(programme1Trieu2022, at);
        const day = (at - (shifted.phases[0]?.entry.from ?? 0)) / DAY_MS;
        expect(Math.floor(day)).toBe(9);
        expect(((shifted.phases[0]?.entry.from ?? 0) + 7 * 3_600_000) % DAY_MS).toBe(0);
      }),
    );
  });

  it("moves all windows alike and changes nothing else", () => {
    fc.assert(
      fc.property(instants, (at) => {
        const shifted = shiftProgramme(programme1Trieu2022, at);
        expect(programmeSchema.parse(shifted)).toEqual(shifted);
        const back = shiftProgramme(shifted, programme1Trieu2022.phases[0]?.entry.from ?? 0);
        expect(shiftProgramme(back, startOfDay(2022, 1, 17))).toEqual(programme1Trieu2022);
      }),
    );
  });

  it("gives the copy its own names and scheme", () => {
    const changes = {
      id: "dien-tap",
      name: "Diễn tập",
      shortName: "Diễn tập",
      scheme: "p34" as const,
    };
    expect(shiftProgramme(programme1Trieu2022, startOfDay(2026, 11, 20), changes)).toMatchObject(
      changes,
    );
  });
});
