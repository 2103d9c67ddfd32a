import { describe, expect, it } from "vitest";
import { phaseAt } from "../../src/domain/phase-at.ts";
import { programme1Trieu2022 } from "../../src/domain/programmes/1-trieu-2022.ts";
import { startOfDay } from "../../src/domain/start-of-day.ts";

describe("phaseAt", () => {
  const [first, second] = programme1Trieu2022.phases;

  it.each([
    ["before all phases", startOfDay(2021, 12, 1), first],
    ["in the first one", startOfDay(2022, 5, 31), first],
    ["at the first instant of the second one", startOfDay(2022, 6, 1), second],
    ["after all phases", startOfDay(2026, 1, 1), second],
  ])("knows the phase %s", (_, at, phase) => {
    expect(phaseAt(programme1Trieu2022, at)).toBe(phase);
  });

  it("stays with the phase begun last between two phases", () => {
    const gap = programme1Trieu2022.phases.map((phase, index) =>
      index === 1 ? { ...phase, entry: { ...phase.entry, from: startOfDay(2022, 8, 1) } } : phase,
    );
    expect(phaseAt({ ...programme1Trieu2022, phases: gap }, startOfDay(2022, 7, 1)).id).toBe("gd1");
  });
});
