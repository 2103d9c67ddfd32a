// Does what a person does in the grid, as an officer, on the row they saw.
import { actAsOfficer } from "../../officer/act-as-officer.ts";
import type { OfficerAction } from "../../officer/officer-action.ts";
import type { World } from "../../state.ts";
import { findRow, type SeenRow } from "./find-row.ts";
import type { RowKeys } from "./key-row.ts";
import { OFFICER } from "./officer.ts";

export type GridAction = { readonly sheetId: number } & (
  | {
      readonly action: "set";
      readonly seen: SeenRow;
      readonly column: number;
      readonly value: string;
    }
  | { readonly action: "sort"; readonly column: number; readonly order: "ASCENDING" | "DESCENDING" }
  | { readonly action: "insert"; readonly seen: SeenRow; readonly below: boolean }
  | { readonly action: "delete"; readonly seen: SeenRow }
);

export type GridOutcome =
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly reason: string };

/** Google's words, as a person in Vietnam would read them. */
function translate(reason: string): string {
  if (reason.includes("protected cell or object")) {
    return "Phần này đã được khoá. Hãy hỏi người quản lý bảng tính nếu bạn cần sửa.";
  }
  if (reason.includes("violates the data validation rules")) {
    return "Ô này chỉ nhận giá trị có trong danh sách.";
  }
  if (reason.includes("maximum of 50000 characters")) return "Một ô chứa nhiều nhất 50.000 ký tự.";
  return `Không làm được: ${reason}`;
}

export function actInGrid(
  world: World,
  keys: RowKeys,
  spreadsheetId: string,
  wanted: GridAction,
): GridOutcome {
  const sheet = world.spreadsheets
    .get(spreadsheetId)
    ?.sheets.find((one) => one.sheetId === wanted.sheetId);
  if (sheet === undefined) return { kind: "refused", reason: "Trang tính này không còn nữa." };
  const target = { spreadsheetId, tab: sheet.properties.title, as: OFFICER };
  let action: OfficerAction;
  if (wanted.action === "sort") {
    action = { ...target, action: "sort", column: wanted.column + 1, order: wanted.order };
  } else {
    const index = findRow(sheet, keys, wanted.seen);
    if (index === undefined) {
      return {
        kind: "refused",
        reason: "Hàng này vừa được người khác chuyển hoặc xoá. Hãy xem lại.",
      };
    }
    const row = index + 1;
    action =
      wanted.action === "set"
        ? { ...target, action: "set", row, column: wanted.column + 1, value: wanted.value }
        : wanted.action === "insert"
          ? { ...target, action: "insert", row: wanted.below ? row + 1 : row, count: 1 }
          : { ...target, action: "delete", row, count: 1 };
  }
  const outcome = actAsOfficer(world, action);
  return outcome.kind === "done" ? outcome : { kind: "refused", reason: translate(outcome.reason) };
}
