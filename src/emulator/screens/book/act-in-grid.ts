// Does what a person does in the grid, as the officer they are, on the row they saw.
import { actAsOfficer } from "../../officer/act-as-officer.ts";
import { officerAction } from "../../officer/officer-action.ts";
import { columnName } from "../../sheets/ranges/convert-column.ts";
import type { Sheet, World } from "../../state.ts";
import { findRow, type SeenRow } from "./find-row.ts";
import type { RowKeys } from "./key-row.ts";
import type { Officer } from "./officer.ts";
import { translateRefusal } from "./translate-refusal.ts";

/** An officer's action as the control route takes it, without who, where and the row: those are found here. */
export interface GridAction {
  readonly sheetId: number;
  readonly officer: Officer;
  /** The row it is done to. */
  readonly seen: SeenRow | undefined;
  readonly action: Readonly<Record<string, unknown>>;
}

export type GridOutcome =
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly reason: string };

/** `row` is counted from 1. */
function placeRow({ below, ...action }: Readonly<Record<string, unknown>>, row: number): object {
  switch (action["action"]) {
    case "hide":
      return { ...action, rows: [row] };
    case "move":
      return { ...action, from: row };
    case "paste": {
      const { column, ...rest } = action;
      return { ...rest, cell: `${columnName(Number(column) - 1)}${row}` };
    }
    default:
      return { ...action, row: below === true ? row + 1 : row };
  }
}

/** What was hidden by hand comes back all at once. */
function placeHidden(sheet: Sheet, action: Readonly<Record<string, unknown>>): object {
  const lines = action["lines"] === "columns" ? "columns" : "rows";
  const hidden: number[] = [];
  const sizes = lines === "columns" ? sheet.columns : sheet.rows.map((row) => row?.size);
  sizes.forEach((size, index) => {
    if (size?.hiddenByUser) hidden.push(index + 1);
  });
  return { action: "hide", show: true, [lines]: hidden };
}

export function actInGrid(
  world: World,
  keys: RowKeys,
  spreadsheetId: string,
  { sheetId, officer, seen, action }: GridAction,
): GridOutcome {
  const sheet = world.spreadsheets
    .get(spreadsheetId)
    ?.sheets.find((one) => one.sheetId === sheetId);
  if (sheet === undefined) return { kind: "refused", reason: "Trang tính này không còn nữa." };
  let placed: object = action["action"] === "show" ? placeHidden(sheet, action) : action;
  if (seen !== undefined) {
    const index = findRow(sheet, keys, seen);
    if (index === undefined) {
      return {
        kind: "refused",
        reason: "Hàng này vừa được người khác chuyển hoặc xoá. Hãy xem lại.",
      };
    }
    placed = placeRow(action, index + 1);
  }
  const read = officerAction.safeParse({
    ...placed,
    spreadsheetId,
    tab: sheet.properties.title,
    as: officer.email,
    ...(officer.role === undefined ? {} : { role: officer.role }),
  });
  if (!read.success) return { kind: "refused", reason: "Không đọc được yêu cầu." };
  const outcome = actAsOfficer(world, read.data);
  return outcome.kind === "done"
    ? outcome
    : { kind: "refused", reason: translateRefusal(outcome.reason) };
}
