// Does what an officer does with a tab, under the officer's own name; refused where Google refuses.
import { changeSpreadsheet, type Draft } from "../sheets/change-spreadsheet.ts";
import type { Sheet, World } from "../state.ts";
import { GoogleError } from "../wire/google-error.ts";
import { deleteLines } from "./delete-lines.ts";
import { filterTab } from "./filter-tab.ts";
import { hideLines } from "./hide-lines.ts";
import { insertLines } from "./insert-lines.ts";
import { moveLine } from "./move-line.ts";
import type { OfficerAction } from "./officer-action.ts";
import { pasteValues } from "./paste-values.ts";
import { renameTab } from "./rename-tab.ts";
import { setCell } from "./set-cell.ts";
import { sortTab } from "./sort-tab.ts";

export type OfficerOutcome =
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly reason: string };

export function actAsOfficer(world: World, action: OfficerAction): OfficerOutcome {
  const spreadsheet = world.spreadsheets.get(action.spreadsheetId);
  if (!spreadsheet)
    return { kind: "refused", reason: `There is no spreadsheet "${action.spreadsheetId}"` };
  try {
    changeSpreadsheet(world, spreadsheet, action.as, (draft) => {
      const sheet = draft.spreadsheet.sheets.find(
        ({ properties }) => properties.title === action.tab,
      );
      if (!sheet) throw GoogleError.invalid(`There is no tab "${action.tab}"`);
      act(draft, sheet, action);
    });
    return { kind: "done" };
  } catch (error) {
    if (error instanceof GoogleError) return { kind: "refused", reason: error.message };
    throw error;
  }
}

function act(draft: Draft, sheet: Sheet, action: OfficerAction): void {
  switch (action.action) {
    case "set":
      return setCell(draft, sheet, action);
    case "sort":
      return sortTab(draft, sheet, action);
    case "filter":
      return filterTab(draft, sheet, action);
    case "hide":
      return hideLines(draft, sheet, action);
    case "insert":
      return insertLines(draft, sheet, action);
    case "delete":
      return deleteLines(draft, sheet, action);
    case "move":
      return moveLine(draft, sheet, action);
    case "rename":
      return renameTab(draft, sheet, action);
    case "paste":
      return pasteValues(draft, sheet, action);
  }
}
