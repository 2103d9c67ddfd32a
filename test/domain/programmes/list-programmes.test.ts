import { describe, expect, it } from "vitest";
import { formatMoment } from "../../../src/domain/format-moment.ts";
import { programmeSchema } from "../../../src/domain/programme.ts";
import { listProgrammes } from "../../../src/domain/programmes/list-programmes.ts";

const programmes = Object.entries(listProgrammes());

describe("listProgrammes", () => {
  it.each(programmes)("describes %s by the schema", (id, programme) => {
    expect(programmeSchema.parse(programme)).toEqual(programme);
    expect(programme.id).toBe(id);
    expect(programme.phases.reduce((sum, { target }) => sum + (target ?? 0), 0)).toBe(
      programme.target,
    );
  });

  it("opens and closes entry when the programmes say so, in Vietnamese time", () => {
    const windows = programmes.map(([id, { phases }]) => [
      id,
      ...phases.map(({ entry }) => `${formatMoment(entry.from)} – ${formatMoment(entry.until)}`),
    ]);
    expect(windows).toEqual([
      ["75-nghin-2021", "00h00 ngày 10/03/2021 – 00h00 ngày 21/04/2021"],
      [
        "1-trieu-2022",
        "00h00 ngày 08/01/2022 – 00h00 ngày 01/06/2022",
        "00h00 ngày 01/06/2022 – 00h00 ngày 02/09/2023",
      ],
    ]);
  });

  it("keeps campaigns within their phase", () => {
    for (const [, { campaigns, phases }] of programmes) {
      for (const { phase, window } of campaigns) {
        const entry = phases.find(({ id }) => id === phase)?.entry;
        expect(window.from).toBeGreaterThanOrEqual(entry?.from ?? Infinity);
        expect(window.until).toBeLessThanOrEqual(entry?.until ?? -Infinity);
      }
    }
  });
});

describe("programmeSchema", () => {
  const [, programme] = programmes[1] ?? [];
  const [first, second] = programme?.phases ?? [];

  it("refuses phases that overlap, windows that end before they begin, and campaigns of no phase", () => {
    const window = { from: 2, until: 1 };
    const campaign = { name: "Cao điểm", phase: "gd9", window: { from: 1, until: 2 } };
    expect(programmeSchema.safeParse({ ...programme, phases: [second, first] }).success).toBe(
      false,
    );
    expect(programmeSchema.safeParse({ ...programme, eligibility: window }).success).toBe(false);
    expect(programmeSchema.safeParse({ ...programme, campaigns: [campaign] }).success).toBe(false);
    expect(programmeSchema.safeParse({ ...programme, colour: "red" }).success).toBe(false);
  });
});
