import { describe, expect, it } from "vitest";
import { buildTable } from "../../../src/cli/apply/build-table.ts";
import { columnsOf } from "../../../src/domain/sheet.ts";
import { formatCell } from "../../../src/worker/sheet/format-cell.ts";
import { programme } from "../ledger/with-ledger.ts";

const TABS = ["initiatives", "needsFixing", "unrouted", "units"] as const;
const all = TABS.flatMap((tab) => columnsOf(tab, programme));
const wrapOf = (title: string) => {
  const column = all.find((one) => one.title === title);
  return column === undefined ? "absent" : formatCell(column).wrapStrategy;
};

describe("formatCell", () => {
  it("clips what is too long to be read in the table", () => {
    expect(["Tóm tắt hiệu quả", "Mô tả"].map(wrapOf)).toEqual(["CLIP", "CLIP"]);
  });

  it("wraps what officers read in the table", () => {
    for (const title of [
      "Đơn vị (nguyên văn)",
      "Công đoàn cơ sở",
      "Tên sáng kiến",
      "Lưu ý của hệ thống",
      "Cần sửa gì",
    ])
      expect([title, wrapOf(title)]).toEqual([title, "WRAP"]);
  });

  it("keeps text as text, so that a pasted code or telephone number stays as it is typed", () => {
    for (const column of all.filter(({ kind }) => kind === "text" || kind === "choice"))
      expect(formatCell(column).numberFormat?.type).toBe("TEXT");
  });

  it.each(TABS)("is what a fresh book's tab %s looks like", (tab) => {
    const columns = columnsOf(tab, programme);
    const looks = buildTable(tab, columns).flatMap(({ repeatCell }) => repeatCell ?? []);
    expect(looks.map(({ cell }) => cell?.userEnteredFormat)).toEqual(columns.map(formatCell));
    // What the mask names is what the format says, no more and no less.
    for (const { fields, cell } of looks)
      expect(fields).toBe(
        `userEnteredFormat(${Object.keys(cell?.userEnteredFormat ?? {}).join(",")})`,
      );
  });
});
