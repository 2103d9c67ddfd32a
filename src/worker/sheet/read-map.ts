// Reads where a book's tabs and columns stand, from developer metadata that moves with them.
import type { sheets_v4 } from "googleapis";
import {
  BOOK_KEY,
  COLUMN_KEY,
  columnsOf,
  HEADER_KEY,
  TAB_KEY,
  TABS,
  type TabId,
} from "../../domain/sheet.ts";
import type { PermitKind } from "../pacer/permit.ts";
import type { BookAccess } from "./book-access.ts";
import type { BookIdentity, BookMap, TabMap } from "./book-map.ts";
import { callSheets, type Called } from "./call-sheets.ts";

export interface FoundMap {
  readonly map: BookMap;
  /** undefined: the file says nothing of itself that we understand. */
  readonly identity: BookIdentity | undefined;
  /** Titles of tabs and columns that a person removed. */
  readonly missing: readonly string[];
}

/** The map's tab titles are those of the design until the fence is read with the titles of the day. */
export async function readMap(
  access: BookAccess,
  tabs: readonly TabId[],
  kind: PermitKind,
): Promise<Called<FoundMap>> {
  const called = await callSheets<sheets_v4.Schema$SearchDeveloperMetadataResponse>(access, kind, {
    method: "POST",
    path: "/developerMetadata:search",
    body: {
      dataFilters: [COLUMN_KEY, HEADER_KEY, TAB_KEY, BOOK_KEY].map((metadataKey) => ({
        developerMetadataLookup: { metadataKey },
      })),
    } satisfies sheets_v4.Schema$SearchDeveloperMetadataRequest,
  });
  if (called.kind !== "done") return called;
  const found = (called.body.matchedDeveloperMetadata ?? []).flatMap(
    ({ developerMetadata }) => developerMetadata ?? [],
  );
  const map: { [Id in TabId]?: TabMap } = {};
  const missing: string[] = [];
  for (const tab of tabs) {
    const sheetId = found.find((one) => one.metadataKey === TAB_KEY && one.metadataValue === tab)
      ?.location?.sheetId;
    if (sheetId === undefined || sheetId === null) {
      missing.push(TABS[tab].title);
      continue;
    }
    const { columns, absent } = findColumns(access, tab, sheetId, found);
    missing.push(...absent.map((title) => `${TABS[tab].title}: ${title}`));
    const header = found.find(
      (one) => one.metadataKey === HEADER_KEY && one.location?.dimensionRange?.sheetId === sheetId,
    );
    map[tab] = {
      sheetId,
      title: TABS[tab].title,
      headerRow: header?.location?.dimensionRange?.startIndex ?? 0,
      columns,
    };
  }
  return { kind: "done", body: { map, identity: identityIn(found), missing } };
}

function findColumns(
  access: BookAccess,
  tab: TabId,
  sheetId: number,
  found: readonly sheets_v4.Schema$DeveloperMetadata[],
): { columns: TabMap["columns"]; absent: string[] } {
  const columns: { [columnId: string]: number } = {};
  for (const { metadataKey, metadataValue, location } of found) {
    if (metadataKey !== COLUMN_KEY || location?.dimensionRange?.sheetId !== sheetId) continue;
    if (metadataValue) columns[metadataValue] ??= location.dimensionRange.startIndex ?? 0;
  }
  const absent = columnsOf(tab, access.programme).filter(({ id }) => columns[id] === undefined);
  return { columns, absent: absent.map(({ title }) => title) };
}

function identityIn(
  found: readonly sheets_v4.Schema$DeveloperMetadata[],
): BookIdentity | undefined {
  const value = found.find(({ metadataKey }) => metadataKey === BOOK_KEY)?.metadataValue;
  if (!value) return undefined;
  try {
    const { deployment, programme, home } = JSON.parse(value) as Partial<BookIdentity>;
    if (deployment === undefined || programme === undefined || home === undefined) return undefined;
    return { deployment, programme, home };
  } catch {
    return undefined;
  }
}
