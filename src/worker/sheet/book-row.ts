// A row on its way into the book.
import type { TabId } from "../../domain/sheet.ts";
import type { Initiative } from "../../domain/submission.ts";

export interface BookRow {
  /** Id of the version in the ledger. */
  readonly versionId: number;
  readonly tab: Extract<TabId, "initiatives" | "needsFixing" | "unrouted">;
  readonly receipt: string;
  readonly number: number;
  readonly submittedAt: number;
  /** The federation as it was named or typed. */
  readonly named: string;
  readonly initiative: Initiative;
  /** Sentences for "Lưu ý của hệ thống" or "Cần sửa gì". */
  readonly notes: readonly string[];
  /** Google's own words, when it refused this row's cells: then only receipt and problem are written. */
  readonly refusal: string | null;
}
