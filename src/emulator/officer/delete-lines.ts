// An officer deletes rows or columns.
import type { Draft } from "../sheets/draft.ts";
import { deleteDimension } from "../sheets/requests/deleteDimension.ts";
import type { Sheet } from "../state.ts";
import { findLines, type Lines } from "./find-lines.ts";

export function deleteLines(draft: Draft, sheet: Sheet, lines: Lines): void {
  deleteDimension(draft, { range: findLines(sheet, lines) });
}
