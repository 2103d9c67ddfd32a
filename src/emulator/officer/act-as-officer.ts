// Does what an officer does with a book, under the officer's own name; refused where Google refuses.
import { changeSpreadsheet } from "../sheets/change-spreadsheet.ts";
import type { Draft } from "../sheets/draft.ts";
import type { Sheet, World } from "../state.ts";
import { GoogleError } from "../wire/google-error.ts";
import { deleteLines } from "./delete-lines.ts";
import { duplicateTab } from "./duplicate-tab.ts";
import { filterTab } from "./filter-tab.ts";
import { hideLines } from "./hide-lines.ts";
import { insertLines } from "./insert-lines.ts";
import { moveLine } from "./move-line.ts";
import type { OfficerAction, TabAction } from "./officer-action.ts";
import { pasteValues } from "./paste-values.ts";
import { removeTab } from "./remove-tab.ts";
import { renameTab } from "./rename-tab.ts";
import { restoreVersion } from "./restore-version.ts";
import { setCell } from "./set-cell.ts";
import { sortTab } from "./sort-tab.ts";
import { unprotect } from "./unprotect.ts";

export type OfficerOutcome =
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly reason: string };

export function actAsOfficer(world: World, action: OfficerAction): OfficerOutcome {
  const { spreadsheetId, as, role } = action;
  const spreadsheet = world.spreadsheets.get(spreadsheetId);
  if (!spreadsheet)
    return { kind: "refused", reason: `There is no spreadsheet "${spreadsheetId}"` };
  const isManager = role === "manager" && world.files.get(spreadsheetId)?.driveId !== undefined;
  try {
    changeSpreadsheet(world, spreadsheet, as, (draft) =>
      act(isManager ? { ...draft, owner: as } : draft, action),
    );
    return { kind: "done" };
  } catch (error) {
    if (error instanceof GoogleError) return { kind: "refused", reason: error.message };
    throw error;
  }
}

function act(draft: Draft, action: OfficerAction): void {
  if (action.action === "restore") return restoreVersion(draft, action);
  const sheet = draft.spreadsheet.sheets.find(({ properties }) => properties.title === action.tab);
  if (!sheet) throw GoogleError.invalid(`There is no tab "${action.tab}"`);
  actInTab(draft, sheet, action);
}

function actInTab(draft: Draft, sheet: Sheet, action: TabAction): void {
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
    case "duplicate":
      return duplicateTab(draft, sheet, action);
    case "removeTab":
      return removeTab(draft, sheet);
    case "unprotect":
      return unprotect(draft, sheet, action);
  }
}
