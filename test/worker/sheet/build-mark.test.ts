import { describe, expect, it } from "vitest";
import { buildMark } from "../../../src/worker/sheet/build-mark.ts";
import { parseMark } from "../../../src/worker/sheet/parse-mark.ts";

describe("buildMark", () => {
  it("writes a note on the header row of the system's tab, and nothing but the note", () => {
    const [{ updateCells } = {}, ...others] = buildMark({ sheetId: 105, headerRow: 2 }, 12);
    expect(others).toEqual([]);
    expect(updateCells).toMatchObject({
      start: { sheetId: 105, rowIndex: 2, columnIndex: 0 },
      fields: "note",
    });
    expect(parseMark(updateCells?.rows?.[0]?.values?.[0]?.note)).toBe(12);
  });

  it("writes nothing where that tab is gone", () => {
    expect(buildMark(undefined, 12)).toEqual([]);
  });
});

describe("parseMark", () => {
  it.each([undefined, null, "", "Xem lại giúp tôi", "Lần ghi thứ mấy?"])(
    "reads no attempt from %j",
    (note) => {
      expect(parseMark(note)).toBeUndefined();
    },
  );
});
