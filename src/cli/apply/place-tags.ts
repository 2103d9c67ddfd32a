// Decides which tags a book lacks and where they belong, by the ids its tabs were born with and by exact titles.
import type { sheets_v4 } from "googleapis";
import type { Programme } from "../../domain/programme.ts";
import {
  BOOK_KEY,
  type Column,
  COLUMN_KEY,
  columnsOf,
  HEADER_KEY,
  TAB_KEY,
  type TabId,
  TABS,
} from "../../domain/sheet.ts";
import { MARK_TABS } from "../../worker/sheet/book-map.ts";
import { type BookTags, NO_TAGS } from "./book-tags.ts";
import { buildTag } from "./build-tag.ts";
import { findHeader } from "./find-header.ts";
import { findTitles } from "./find-titles.ts";
import type { TabTop } from "./tab-top.ts";

export interface BookToTag {
  /** What the file should say it is. */
  readonly identity: string;
  readonly programme: Programme;
  readonly tabs: readonly TabId[];
}

export interface PlacedTags {
  readonly requests: readonly sheets_v4.Schema$Request[];
  readonly columns: readonly PlacedColumn[];
  /** What a person must do before any tag may be put on: clauses of a sentence. With any, nothing is to be written. */
  readonly faults: readonly string[];
}

export interface PlacedColumn {
  readonly sheetId: number;
  readonly id: string;
  readonly title: string;
}

/** `tops`: of those of its tabs that are there. */
export function placeTags(
  { identity, programme, tabs }: BookToTag,
  tags: BookTags,
  tops: readonly TabTop[],
): PlacedTags {
  const placed = tabs.map((tab) => placeOnTab(tab, columnsOf(tab, programme), tags, tops));
  const isKnown = tags.identities.includes(identity);
  return {
    requests: [
      ...placed.flatMap(({ requests }) => requests),
      ...(isKnown ? [] : [buildTag(BOOK_KEY, identity, { spreadsheet: true })]),
    ],
    columns: placed.flatMap(({ columns }) => columns),
    faults: [
      ...(isKnown || isDated(tops) ? [] : [UNDATED]),
      ...placed.flatMap(({ faults }) => faults),
    ],
  };
}

/** Without tag, lock and note a ledger would take an older version for the newest, and its lost rows for withdrawn ones. */
const UNDATED = `neither "${TABS.tally.title}" nor "${TABS.guide.title}" has the note "Lần ghi thứ …" that tells how old this version is, so restore a version that has it`;

const isDated = (tops: readonly TabTop[]): boolean =>
  MARK_TABS.some((tab) =>
    tops.some(
      ({ sheetId, rows }) => sheetId === TABS[tab].sheetId && rows.some(({ isMarked }) => isMarked),
    ),
  );

function placeOnTab(
  tab: TabId,
  columns: readonly Column[],
  tags: BookTags,
  tops: readonly TabTop[],
): PlacedTags {
  const { sheetId, title } = TABS[tab];
  const top = tops.find((one) => one.sheetId === sheetId);
  if (top === undefined) {
    // A tab without columns of ours only shows things: a book works without it.
    const gone = `the tab "${title}" is gone, so restore it from the version history`;
    return { requests: [], columns: [], faults: columns.length > 0 ? [gone] : [] };
  }
  const tagged = tags.tabs.get(sheetId) ?? NO_TAGS;
  const header = findHeader(top, columns, tagged);
  if (header.kind === "unclear") return { requests: [], columns: [], faults: [header.fault] };
  const untagged = columns.filter(({ id }) => !tagged.columns.some((one) => one.id === id));
  const isTagged = tagged.headerRows.length > 0;
  const found = findTitles(top.title, header.row, isTagged ? untagged : columns, tagged);
  const missing = untagged.flatMap(({ id, title: columnTitle }) => {
    const index = found.indexes.get(id);
    return index === undefined ? [] : [{ id, title: columnTitle, index }];
  });
  return {
    requests: [
      ...missing.map(({ id, index }) =>
        buildTag(COLUMN_KEY, id, { dimensionRange: lineOf(sheetId, "COLUMNS", index) }),
      ),
      ...(tagged.names.includes(tab) ? [] : [buildTag(TAB_KEY, tab, { sheetId })]),
      ...(isTagged
        ? []
        : [
            buildTag(HEADER_KEY, "header", {
              dimensionRange: lineOf(sheetId, "ROWS", header.row.index),
            }),
          ]),
    ],
    columns: missing.map((column) => ({ sheetId, id: column.id, title: column.title })),
    faults: found.faults,
  };
}

const lineOf = (sheetId: number, dimension: "ROWS" | "COLUMNS", index: number) => ({
  sheetId,
  dimension,
  startIndex: index,
  endIndex: index + 1,
});
