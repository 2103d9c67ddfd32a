// Which programme people mean.
import { describe, expect, test } from "vitest";
import { programme1Trieu2022 } from "../../../src/domain/programmes/1-trieu-2022.ts";
import { programme75Nghin2021 } from "../../../src/domain/programmes/75-nghin-2021.ts";
import type { Registry } from "../../../src/domain/registry.ts";
import { pickProgramme } from "../../../src/worker/routes/pick-programme.ts";

const registry: Registry = {
  deployment: "test",
  programmes: {
    [programme1Trieu2022.id]: programme1Trieu2022,
    [programme75Nghin2021.id]: programme75Nghin2021,
  },
  forms: {},
  books: [],
  mail: {},
};
const pick = (asked: string | undefined, now: number) =>
  pickProgramme(registry, asked, now)?.id ?? null;

describe("pickProgramme", () => {
  test("takes the one that is asked for, whatever the date", () => {
    expect(pick("75-nghin-2021", Date.UTC(2026, 0, 1))).toBe("75-nghin-2021");
  });

  test("without a name takes the one that takes entries now", () => {
    expect(pick(undefined, Date.UTC(2021, 2, 20))).toBe("75-nghin-2021");
    expect(pick(undefined, Date.UTC(2022, 4, 20))).toBe("1-trieu-2022");
  });

  test("without one that takes entries takes the newest", () => {
    expect(pick(undefined, Date.UTC(2026, 0, 1))).toBe("1-trieu-2022");
  });

  test("knows nothing of a programme that is not registered, nor of names every object has", () => {
    expect(pick("x", 0)).toBeNull();
    expect(pick("constructor", 0)).toBeNull();
    expect(pickProgramme({ ...registry, programmes: {} }, undefined, 0)).toBeNull();
  });
});
