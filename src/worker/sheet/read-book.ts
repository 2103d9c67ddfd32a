// Reads in one call where a book's tabs and columns stand, which fence stands on it, and what the file says of itself.
import type { sheets_v4 } from "googleapis";
import {
  BOOK_KEY,
  COLUMN_KEY,
  columnsOf,
  HEADER_KEY,
  PASSED_KEY,
  TAB_KEY,
  TABS,
  type TabId,
} from "../../domain/sheet.ts";
import type { PermitKind } from "../pacer/permit.ts";
import type { BookAccess } from "./book-access.ts";
import { type BookIdentity, type BookMap, MARK_TABS, type TabMap } from "./book-map.ts";
import { callSheets, type Called } from "./call-sheets.ts";
import { describeHold } from "./describe-hold.ts";
import { headerTitle } from "./header-title.ts";
import { parseFence } from "./parse-fence.ts";
import { parseMark } from "./parse-mark.ts";
import { parsePassed, type SaidPassed } from "./parse-passed.ts";

export interface Fence {
  readonly id: number;
  readonly attempt: number;
  readonly description: string;
  /** Addresses that may change it; named again whenever it moves. */
  readonly editors: readonly string[];
}

/** A lock of ours that keeps a whole tab still until its cells are set right. */
export interface HeldTab {
  /** Of the protected range. */
  readonly id: number;
  readonly sheetId: number;
}

export interface FoundBook {
  readonly map: BookMap;
  /** undefined: the file says nothing of itself that we understand. */
  readonly identity: BookIdentity | undefined;
  /** Titles of tabs and columns that a person removed and rows cannot do without. */
  readonly missing: readonly string[];
  /** Fences of this ledger on its first tab, newest attempt first: one, unless people copied or removed things. */
  readonly fences: readonly Fence[];
  readonly holds: readonly HeldTab[];
  /** The attempt that passed last by what the content says; undefined when it says nothing. */
  readonly mark: number | undefined;
  readonly passed: SaidPassed;
}

/** Only the header rows, found by their metadata: what they show, and what columns say of themselves. */
const FIELDS =
  "developerMetadata(metadataKey,metadataValue),sheets(properties(sheetId,title,gridProperties(rowCount)),developerMetadata(metadataKey,metadataValue)," +
  "protectedRanges(protectedRangeId,description,requestingUserCanEdit,editors(users))," +
  "data(startRow,startColumn,rowData(values(effectiveValue,note)),columnMetadata(developerMetadata(metadataKey,metadataValue))))";

/** `tabs`: those the book has by design; the first one carries the fence. */
export async function readBook(
  access: BookAccess,
  tabs: readonly TabId[],
  kind: PermitKind,
): Promise<Called<FoundBook>> {
  const called = await callSheets<sheets_v4.Schema$Spreadsheet>(access, kind, {
    method: "POST",
    path: ":getByDataFilter",
    query: { fields: FIELDS },
    body: {
      dataFilters: [{ developerMetadataLookup: { metadataKey: HEADER_KEY } }],
    } satisfies sheets_v4.Schema$GetSpreadsheetByDataFilterRequest,
  });
  if (called.kind !== "done") return called;
  const sheets = called.body.sheets ?? [];
  const map: { [Id in TabId]?: TabMap } = {};
  const missing: string[] = [];
  for (const tab of tabs) {
    const sheet = findTab(sheets, tab);
    if (sheet === undefined) {
      // A tab without columns of ours only shows things: nothing waits for it.
      if (columnsOf(tab, access.programme).length > 0) missing.push(TABS[tab].title);
      continue;
    }
    const { columns, titles } = findColumns(sheet);
    const absent = columnsOf(tab, access.programme).filter(({ id }) => columns[id] === undefined);
    missing.push(...absent.map(({ title }) => `${TABS[tab].title}: ${title}`));
    map[tab] = {
      sheetId: sheet.properties?.sheetId ?? 0,
      title: sheet.properties?.title ?? TABS[tab].title,
      headerRow: sheet.data?.[0]?.startRow ?? 0,
      rowCount: sheet.properties?.gridProperties?.rowCount ?? 0,
      columns,
      titles,
    };
  }
  const first = tabs[0] === undefined ? undefined : map[tabs[0]];
  const fenced = sheets.find(({ properties }) => properties?.sheetId === first?.sheetId);
  return {
    kind: "done",
    body: {
      map,
      identity: readIdentity(valueOf(called.body.developerMetadata, BOOK_KEY)),
      missing,
      fences: findFences(fenced, access),
      holds: findHolds(
        tabs.flatMap((tab) => findTab(sheets, tab) ?? []),
        access.ledger,
      ),
      passed: parsePassed(valuesOf(called.body.developerMetadata, PASSED_KEY)),
      mark: findMark(MARK_TABS.map((id) => findTab(sheets, id))),
    },
  };
}

type Metadata = readonly sheets_v4.Schema$DeveloperMetadata[] | undefined;

const valueOf = (metadata: Metadata, key: string) =>
  metadata?.find(({ metadataKey }) => metadataKey === key)?.metadataValue ?? undefined;

/** A copy of a tab may bear its tag, and stand before it: only the one with the id the tab was born with is ours. */
const findTab = (sheets: readonly sheets_v4.Schema$Sheet[], tab: TabId) =>
  sheets.find(
    ({ properties, developerMetadata }) =>
      properties?.sheetId === TABS[tab].sheetId && valueOf(developerMetadata, TAB_KEY) === tab,
  );

const valuesOf = (metadata: Metadata, key: string): readonly string[] =>
  (metadata ?? []).flatMap(({ metadataKey, metadataValue }) =>
    metadataKey === key ? (metadataValue ?? []) : [],
  );

/** The newest one: people may have moved cells, or put back an older note, but hardly in both tabs. */
function findMark(sheets: readonly (sheets_v4.Schema$Sheet | undefined)[]): number | undefined {
  const cells = sheets.flatMap((sheet) => sheet?.data?.[0]?.rowData?.[0]?.values ?? []);
  const marks = cells.flatMap(({ note }) => parseMark(note) ?? []);
  return marks.length === 0 ? undefined : Math.max(...marks);
}

function findColumns({ data }: sheets_v4.Schema$Sheet): Pick<TabMap, "columns" | "titles"> {
  const columns: { [columnId: string]: number } = {};
  const titles: { [columnId: string]: string } = {};
  const header = data?.[0];
  const cells = header?.rowData?.[0]?.values ?? [];
  header?.columnMetadata?.forEach(({ developerMetadata }, index) => {
    const id = valueOf(developerMetadata, COLUMN_KEY);
    // A copied column carries its original's name; the first one is the original.
    if (id === undefined || id in columns) return;
    columns[id] = (header.startColumn ?? 0) + index;
    titles[id] = headerTitle(cells[index]?.effectiveValue);
  });
  return { columns, titles };
}

function findFences(
  sheet: sheets_v4.Schema$Sheet | undefined,
  access: BookAccess,
): readonly Fence[] {
  return (sheet?.protectedRanges ?? [])
    .flatMap((range): Fence[] => {
      const { protectedRangeId, description, requestingUserCanEdit, editors } = range;
      const identity = parseFence(description);
      if (identity?.ledger !== access.ledger || !protectedRangeId || !description) return [];
      return [
        {
          id: protectedRangeId,
          attempt: identity.attempt,
          description,
          editors: requestingUserCanEdit === true ? (editors?.users ?? []) : guessEditors(access),
        },
      ];
    })
    .toSorted((left, right) => right.attempt - left.attempt);
}

/** Google hides editors from who is none of them: another identity of ours may be, one after the other. */
function guessEditors({ account, serviceAccounts }: BookAccess): readonly string[] {
  const next = (serviceAccounts.indexOf(account) + 1) % serviceAccounts.length;
  return serviceAccounts.slice(next, next + 1);
}

const findHolds = (sheets: readonly sheets_v4.Schema$Sheet[], ledger: string): readonly HeldTab[] =>
  sheets.flatMap(({ properties, protectedRanges }) =>
    (protectedRanges ?? [])
      .filter(({ description }) => description === describeHold(ledger))
      .map(({ protectedRangeId }) => ({
        id: protectedRangeId ?? 0,
        sheetId: properties?.sheetId ?? 0,
      })),
  );

function readIdentity(value: string | undefined): BookIdentity | undefined {
  if (value === undefined) return undefined;
  try {
    const { deployment, programme, home } = JSON.parse(value) as Partial<BookIdentity>;
    if (deployment === undefined || programme === undefined || home === undefined) return undefined;
    return { deployment, programme, home };
  } catch {
    return undefined;
  }
}
