import { describe, expect, it } from "vitest";
import { compileTally } from "../../../src/domain/compile-tally.ts";
import { programme1Trieu2022 as programme } from "../../../src/domain/programmes/1-trieu-2022.ts";
import type { TallyRow } from "../../../src/domain/tally.ts";
import { buildTally } from "../../../src/worker/sheet/build-tally.ts";
import { buildCount, NOW } from "../board/build-desk.ts";

const ROWS: readonly TallyRow[] = [
  { federation: "p63-38", name: "LĐLĐ tỉnh Thanh Hóa", count: null },
  {
    federation: "p63-91",
    name: "LĐLĐ tỉnh Kiên Giang",
    count: buildCount(
      NOW,
      { received: 0, inBook: 0, needsFixing: 0 },
      { received: 0, counted: 0, valid: 0, registered: 850 },
    ),
  },
  {
    federation: "cdn-evn",
    name: "CĐ Điện lực Việt Nam",
    count: buildCount(NOW, {}, { counted: 2_399, registered: 3_000 }),
  },
  {
    federation: "p63-01",
    name: "LĐLĐ TP Hà Nội",
    count: buildCount(NOW, {}, { counted: 201_129, registered: 13_000 }),
  },
];
const TAB = {
  sheetId: 105,
  title: "Tổng hợp",
  headerRow: 0,
  rowCount: 100,
  columns: {},
  titles: {},
};
const requests = buildTally(TAB, compileTally(programme, "gd1", ROWS, NOW), programme);
const cellsOf = (list: typeof requests) =>
  (list.find(({ updateCells }) => updateCells)?.updateCells?.rows ?? []).map(({ values }) =>
    (values ?? []).map(
      ({ userEnteredValue: value }) => value?.stringValue ?? value?.numberValue ?? null,
    ),
  );
const cells = cellsOf(requests);
const percents = requests.flatMap(({ repeatCell }) => {
  const pattern = repeatCell?.cell?.userEnteredFormat?.numberFormat?.pattern ?? "";
  return pattern.endsWith("%") ? [[repeatCell?.range?.startRowIndex, pattern]] : [];
});

describe("buildTally", () => {
  it("opens with programme and moment, then the header, the total and the furthest union", () => {
    expect(cells.slice(0, 2).map(([first]) => first)).toEqual([
      `${programme.name} – Giai đoạn 1`,
      "Tính đến 14h05 ngày 20/05/2022",
    ]);
    expect(cells[3]?.slice(0, 6)).toEqual([
      "Hạng",
      "Đơn vị",
      "Chỉ tiêu đăng ký",
      "Lượt nộp",
      "Tính vào tiến độ",
      "Đạt",
    ]);
    expect(cells.slice(4).map(([, name]) => name)).toEqual([
      "Tổng cộng",
      "LĐLĐ TP Hà Nội",
      "CĐ Điện lực Việt Nam",
      "LĐLĐ tỉnh Kiên Giang",
      "LĐLĐ tỉnh Thanh Hóa",
    ]);
  });

  it("writes shares as numbers that show to the digit what the letter prints", () => {
    expect(cells.slice(5, 8).map((row) => row[5])).toEqual([15.471, 0.7997, 0]);
    expect(percents).toEqual([
      [4, "#,##0.0%"],
      [6, "#,##0.00%"],
    ]);
  });

  it("makes the tab hold what is written before it is written", () => {
    const [first, second] = requests;
    const grid = first?.updateSheetProperties?.properties?.gridProperties;
    expect(first?.updateSheetProperties?.properties?.sheetId).toBe(105);
    expect(grid?.rowCount).toBeGreaterThanOrEqual(second?.updateCells?.range?.endRowIndex ?? 1e9);
    expect(grid?.columnCount).toBeGreaterThanOrEqual(
      second?.updateCells?.range?.endColumnIndex ?? 1e9,
    );
  });

  it("takes into the total's share only those with a quota, and says so above", () => {
    const open = {
      federation: "p63-04",
      name: "LĐLĐ tỉnh Cao Bằng",
      count: buildCount(NOW, {}, { counted: 5_000, registered: null }),
    };
    const tally = compileTally(programme, "gd1", [...ROWS.slice(0, 3), open], NOW);
    const shown = cellsOf(buildTally(TAB, tally, programme));
    expect(shown[2]).toEqual([
      "“Đạt” là số tính vào tiến độ so với chỉ tiêu đăng ký; “Đạt” của tổng cộng chưa tính 1 đơn vị chưa có chỉ tiêu.",
      ...Array.from({ length: 11 }, () => null),
    ]);
    expect(shown[4]?.slice(1, 6)).toEqual(["Tổng cộng", 3_850, 20, 7_399, 0.623]);
    expect(cells[2]?.[0]).toBe("“Đạt” là số tính vào tiến độ so với chỉ tiêu đăng ký.");
  });

  it("gives those without anything no rank, and says chưa có số liệu where there are no numbers", () => {
    expect(cells[7]?.slice(0, 4)).toEqual([null, "LĐLĐ tỉnh Kiên Giang", 850, 0]);
    expect(cells[8]?.slice(0, 5)).toEqual([
      null,
      "LĐLĐ tỉnh Thanh Hóa",
      null,
      "chưa có số liệu",
      null,
    ]);
  });

  it("clears what a longer tally left, and stays one small part of the batch", () => {
    expect(requests[1]?.updateCells?.range?.endRowIndex).toBeGreaterThan(100);
    expect(requests.length).toBeLessThan(15);
  });

  it("writes no formula", () => {
    expect(JSON.stringify(requests)).not.toContain("formulaValue");
  });
});
