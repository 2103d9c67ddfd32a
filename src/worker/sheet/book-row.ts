// A row on its way into the book.
import type { TabId } from "../../domain/sheet.ts";
import type { Initiative } from "../../domain/submission.ts";

/** Tabs that receive rows, whichever of them a home's book has. */
export const ROW_TABS = [
  "initiatives",
  "needsFixing",
  "unrouted",
] as const satisfies readonly TabId[];
export type RowTab = (typeof ROW_TABS)[number];

export interface BookRow {
  /** Id of the version in the ledger. */
  readonly versionId: number;
  readonly tab: RowTab;
  readonly receipt: string;
  readonly number: number;
  readonly submittedAt: number;
  /** Id of the federation the answer names, or what was typed where none can be named. */
  readonly named: string;
  readonly initiative: Initiative;
  /** Sentences for "Lưu ý của hệ thống" or "Cần sửa gì". */
  readonly notes: readonly string[];
  /** Google's own words, when it refused this row's cells: then only receipt and problem are written. */
  readonly refusal: string | null;
  /** What officers' cells (and the unit) held when it last stood in the book, by column id; for a row that is written again. */
  readonly seen: { readonly [columnId: string]: string };
}
