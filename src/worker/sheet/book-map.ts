// Where things stand in a book: tabs by sheetId, columns by their developer metadata; never a position we remember by heart.
import type { TabId } from "../../domain/sheet.ts";

export interface TabMap {
  readonly sheetId: number;
  /** The tab's present title, for A1 ranges; officers may rename it. */
  readonly title: string;
  /** Zero-based index of the header row. */
  readonly headerRow: number;
  /** Rows of the tab when the map was read, blank ones too; it has more where rows were inserted since. */
  readonly rowCount: number;
  /** Zero-based index by column id. */
  readonly columns: { readonly [columnId: string]: number };
  /** What the columns' header cells said then, by column id: an owner may rename them, so only a change of it tells of a move. */
  readonly titles: { readonly [columnId: string]: string };
}

/** The system's own tabs that show which attempt passed last. What people do to one of them does not happen to the other. */
export const MARK_TABS = ["tally", "guide"] as const satisfies readonly TabId[];

export type BookMap = { readonly [Id in TabId]?: TabMap };

/** What the book says of itself under BOOK_KEY. */
export interface BookIdentity {
  readonly deployment: string;
  readonly programme: string;
  readonly home: string;
}
