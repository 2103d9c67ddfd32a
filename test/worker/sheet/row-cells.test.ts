import { describe, expect, it } from "vitest";
import type { BookRow } from "../../../src/worker/sheet/book-row.ts";
import { rowCells } from "../../../src/worker/sheet/row-cells.ts";
import { buildArrival } from "../ledger/with-ledger.ts";

const OFFICER =
  "Chưa rõ nộp cho đơn vị nào: xem tên công đoàn cơ sở, hỏi lại người nộp rồi chuyển hồ sơ.";

function buildRow(changes: Partial<BookRow> = {}): BookRow {
  const { receipt, submittedAt, reading } = buildArrival();
  return {
    versionId: 1,
    tab: "unrouted",
    receipt,
    number: 1,
    submittedAt,
    named: "Không rõ",
    initiative: reading.initiative,
    notes: [],
    refusal: null,
    seen: {},
    ...changes,
  };
}

describe("rowCells", () => {
  it("tells the officer first what to do with a row that is nobody's, then what the member reads", () => {
    expect(rowCells(buildRow())["problems"]).toBe(OFFICER);
    expect(
      rowCells(buildRow({ notes: ["Hãy điền câu “A”.", "Hãy điền câu “B”."] }))["problems"],
    ).toBe(`${OFFICER}\nHãy điền câu “A”.\nHãy điền câu “B”.`);
  });

  it("keeps it even where Google refused the row", () => {
    expect(rowCells(buildRow({ refusal: "Google không nhận dòng này: x" }))["problems"]).toBe(
      `${OFFICER}\nGoogle không nhận dòng này: x`,
    );
  });

  it("says nothing of it in the other tabs", () => {
    const notes = ["Hãy điền câu “A”."];
    expect(rowCells(buildRow({ tab: "needsFixing", notes }))["problems"]).toBe(notes[0]);
    expect(rowCells(buildRow({ tab: "initiatives", notes }))["notes"]).toBe(notes[0]);
    expect(rowCells(buildRow({ tab: "needsFixing", notes, refusal: "x" }))["problems"]).toBe(
      "Hãy điền câu “A”.\nx",
    );
  });
});
