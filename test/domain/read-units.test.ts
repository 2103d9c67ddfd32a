import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { programme1Trieu2022 as programme } from "../../src/domain/programmes/1-trieu-2022.ts";
import { type UnitCells, readUnits } from "../../src/domain/read-units.ts";
import { unitColumns } from "../../src/domain/sheet.ts";
import { startOfDay } from "../../src/domain/start-of-day.ts";
import type { UnitRow } from "../../src/domain/unit.ts";

const VALID: UnitCells = {
  level: "CĐCS",
  code: "A01",
  name: "CĐCS Trường Mầm non Hoa Hồng",
  upperUnion: "CĐ xã Đông Anh",
  cluster: "Cụm I",
  block: programme.blocks[1]?.name,
  members: 42,
  "assigned.gd1": 3,
  "registered.gd1": "1.500",
  validFrom: 46_204,
  validTo: "31/12/2026",
};

const readOne = (changes: UnitCells = {}): UnitRow | undefined =>
  readUnits([{ ...VALID, ...changes }], programme)[0];

describe("readUnits", () => {
  it("reads a full row", () => {
    expect(readOne()).toEqual({
      unit: {
        level: "grassroots",
        code: "A01",
        name: "CĐCS Trường Mầm non Hoa Hồng",
        upperUnion: "CĐ xã Đông Anh",
        cluster: "Cụm I",
        block: "hcsn",
        members: 42,
        assigned: { gd1: 3 },
        registered: { gd1: 1_500 },
        validFrom: startOfDay(2026, 7, 1),
        validUntil: startOfDay(2027, 1, 1),
      },
      unread: [],
    });
  });

  it.each([
    ["cụm", "cluster"],
    ["CĐ CẤP TRÊN ", "upper"],
    ["Công đoàn cơ sở", "grassroots"],
  ])("knows the level %j", (level, expected) => {
    expect(readOne({ level })?.unit?.level).toBe(expected);
  });

  it("says which cells it could not read and what to write there, and takes them for blank", () => {
    const row = readOne({
      members: "nhiều",
      "registered.gd1": 8.518,
      validFrom: "tháng 7",
      block: "khối lạ",
    });
    expect(row?.unit).toMatchObject({
      members: null,
      registered: {},
      validFrom: null,
      block: null,
    });
    expect(row?.unread).toHaveLength(4);
    expect(row?.unread).toContain("Cột “Số đoàn viên”: hãy ghi một số nguyên, ví dụ 1500.");
  });

  it("still reads the quotas of a row without name or level", () => {
    const row = readOne({ name: "", level: "" });
    expect(row?.unit).toMatchObject({ level: null, assigned: { gd1: 3 } });
    expect(row?.unread).toEqual([
      "Cột “Cấp”: hãy chọn Cụm, CĐ cấp trên, CĐCS.",
      "Cột “Tên”: hãy ghi tên đơn vị.",
    ]);
  });

  it("passes over blank rows, and over rows with nothing but officers' own columns", () => {
    const rows: readonly UnitCells[] = [
      {},
      { level: " ", name: null, members: "" },
      { unread: "x", "ghi chú": "họp" },
    ];
    expect(readUnits(rows, programme)).toEqual(rows.map(() => ({ unit: null, unread: [] })));
  });

  it("answers once for each row, whatever the cells hold", () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
    );
    const row = fc.dictionary(fc.constantFrom(...unitColumns(programme).map(({ id }) => id)), cell);
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(readUnits(rows, programme)).toHaveLength(rows.length);
      }),
    );
  });
});
