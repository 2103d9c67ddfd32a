import { describe, expect, it } from "vitest";
import { formatMoment } from "../../src/domain/format-moment.ts";
import { startOfDay } from "../../src/domain/start-of-day.ts";

describe("formatMoment", () => {
  it("prints Vietnamese time, whatever the zone of the machine", () => {
    expect(formatMoment(Date.UTC(2026, 10, 21, 0, 0))).toBe("07h00 ngày 21/11/2026");
    expect(formatMoment(Date.UTC(2026, 11, 31, 17, 5, 59))).toBe("00h05 ngày 01/01/2027");
    expect(formatMoment(startOfDay(2022, 6, 1) - 1)).toBe("23h59 ngày 31/05/2022");
  });
});
