import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/worker/ledger/apply-edits.ts";
import { applyUnits } from "../../../src/worker/ledger/apply-units.ts";
import { recordSubmission } from "../../../src/worker/ledger/record-submission.ts";
import { rowCells } from "../../../src/worker/sheet/row-cells.ts";
import { readWaiting } from "../../../src/worker/ledger/read-waiting.ts";
import type { FoundRow, FoundValue } from "../../../src/worker/sheet/read-edits.ts";
import type { Db } from "../../../src/worker/storage/db.ts";
import { buildArrival, programme, withLedger } from "./with-ledger.ts";

const NOW = 1_700_000_000_000;

/** The row as the system wrote it, with what people changed. */
function found(
  db: Db,
  changes: { [columnId: string]: FoundValue | undefined } = {},
  row = 1,
): FoundRow {
  const [first] = readWaiting(db, 1);
  if (first === undefined) throw new Error("no row");
  const cells = Object.entries({ ...rowCells(first), ...changes }).flatMap(([id, value]) =>
    value === null || value === undefined || value === "" ? [] : [[id, value] as const],
  );
  return { tab: "initiatives", row, cells: Object.fromEntries(cells) };
}

/** A pull of one chunk. */
const pull = (db: Db, rows: readonly FoundRow[], now = NOW) =>
  applyEdits(db, programme, { found: rows, looked: new Map(), repaired: [] }, now);

const events = (db: Db) => db.all("SELECT receipt, version, field, value FROM event ORDER BY id");

describe("applyEdits", () => {
  it("books each changed cell of an officer once", () =>
    withLedger((db) => {
      recordSubmission(db, buildArrival(), NOW);
      const row = found(db, { review: "Hợp lệ", officerNotes: "đã kiểm tra" });
      expect(pull(db, [row])).toMatchObject({
        changed: 2,
        repairs: [],
      });
      expect(pull(db, [row], NOW + 1)).toMatchObject({ changed: 0 });
      expect(events(db)).toEqual([
        { receipt: "0000-0000-0001", version: 1, field: "review", value: "Hợp lệ" },
        { receipt: "0000-0000-0001", version: 1, field: "officerNotes", value: "đã kiểm tra" },
      ]);
    }));

  it("books a correction of Công đoàn cơ sở, and its taking back", () =>
    withLedger((db) => {
      recordSubmission(db, buildArrival(), NOW);
      pull(db, [found(db, { unit: "CĐCS Trường Mầm non Hoa Sen" })]);
      pull(db, [found(db)], NOW + 1);
      expect(events(db).map(({ field, value }) => [field, value])).toEqual([
        ["unit", "CĐCS Trường Mầm non Hoa Sen"],
        ["unit", "CĐCS Trường Mầm non Hoa Hồng"],
      ]);
    }));

  it("finds a row wherever it was sorted to", () =>
    withLedger((db) => {
      recordSubmission(db, buildArrival(), NOW);
      expect(pull(db, [found(db, { review: "Trùng" }, 4_711)]).changed).toBe(1);
    }));

  it("asks for system cells to be set right, and for no others", () =>
    withLedger((db) => {
      recordSubmission(db, buildArrival(), NOW);
      const row = found(
        db,
        { unitTyped: "xoá nhầm", submittedAt: 1, title: "Tên đã sửa", officerNotes: "x" },
        7,
      );
      const { repairs } = pull(db, [row]);
      expect(repairs.map(({ column, row: at }) => [column, at])).toEqual([
        ["submittedAt", 7],
        ["unitTyped", 7],
      ]);
    }));

  it("knows a row by its receipt when its Lần nộp was lost and there is but one version", () =>
    withLedger((db) => {
      recordSubmission(db, buildArrival(), NOW);
      const { repairs } = pull(db, [found(db, { version: undefined, review: "Hợp lệ" })]);
      expect(repairs).toEqual([{ tab: "initiatives", column: "version", row: 1, value: 1 }]);
      expect(events(db)).toHaveLength(1);
    }));

  it("knows a version by its moment when its number was set to another version's", () =>
    withLedger((db) => {
      recordSubmission(db, buildArrival(1, 5, { title: "Tên mới" }), NOW);
      recordSubmission(db, buildArrival(1, 9, { title: "Tên mới nữa" }), NOW);
      const row = found(db, { version: 2, review: "Trùng" }, 4);
      expect(pull(db, [row]).repairs).toEqual([
        { tab: "initiatives", column: "version", row: 4, value: 1 },
      ]);
      expect(events(db)).toMatchObject([{ version: 1, field: "review" }]);
    }));

  it("flags an accepted row whose later version needs fixing, until a good one comes", () =>
    withLedger((db) => {
      recordSubmission(db, buildArrival(), NOW);
      recordSubmission(db, buildArrival(1, 5, { title: "" }), NOW);
      const notes = (row: FoundRow) => pull(db, [row]).repairs.map(({ value }) => value);
      expect(notes(found(db))).toEqual([
        "Lần nộp 2 còn chỗ cần sửa (xem trang “Cần sửa”); lần này vẫn được tính.",
      ]);
      recordSubmission(db, buildArrival(1, 9, { title: "Tên đã sửa" }), NOW);
      expect(notes(found(db))).toEqual([]);
    }));

  it("believes the first of two rows with one identity and holds the other", () =>
    withLedger((db) => {
      recordSubmission(db, buildArrival(), NOW);
      const rows = [found(db, { review: "Hợp lệ" }, 1), found(db, { review: "Trùng" }, 2)];
      expect(pull(db, rows)).toMatchObject({ changed: 1, held: 1 });
    }));

  it("holds a copy that stands in a later chunk, and takes the row two chunks share for one", () =>
    withLedger((db) => {
      recordSubmission(db, buildArrival(), NOW);
      const looked = new Map<string, number>();
      const chunk = (row: FoundRow) =>
        applyEdits(db, programme, { found: [row], looked, repaired: [] }, NOW);
      expect(chunk(found(db, { review: "Hợp lệ" }, 1))).toMatchObject({ changed: 1, held: 0 });
      expect(chunk(found(db, { review: "Hợp lệ" }, 1))).toMatchObject({ changed: 0, held: 0 });
      expect(chunk(found(db, { review: "Trùng" }, 20_001))).toMatchObject({ changed: 0, held: 1 });
    }));

  it("knows a choice however it is spelled, and other text as typed but for its edges", () =>
    withLedger((db) => {
      recordSubmission(db, buildArrival(), NOW);
      const typed = { review: " hợp lệ ".normalize("NFD"), officerNotes: "  hỏi lại ", award: " " };
      pull(db, [found(db, typed)]);
      expect(events(db).map(({ field, value }) => [field, value])).toEqual([
        ["review", "Hợp lệ"],
        ["officerNotes", "hỏi lại"],
      ]);
      expect(pull(db, [found(db, typed)], NOW + 1).changed).toBe(0);
    }));

  it("leaves alone what is no row of ours", () =>
    withLedger((db) => {
      const cells = { receipt: "của tôi", review: "Hợp lệ" };
      const row: FoundRow = { tab: "initiatives", row: 3, cells };
      expect(pull(db, [row])).toEqual({
        changed: 0,
        held: 0,
        repairs: [],
        unclear: [],
        strange: [row],
      });
    }));

  it("says beside a row of Đơn vị what it could not read", () =>
    withLedger((db) => {
      const cells = { level: "CĐCS", name: "Trường Mầm non Hoa Hồng", members: "nhiều" };
      const { repairs } = applyUnits(db, programme, [{ tab: "units", row: 2, cells }], NOW);
      expect(repairs).toMatchObject([{ tab: "units", column: "unread", row: 2 }]);
      expect(repairs[0]?.value).toContain("Số đoàn viên");
    }));
});
