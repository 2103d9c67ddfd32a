// Builds the one atomic batch of a flush: the fence moves, and rows are inserted directly under the header.
import type { sheets_v4 } from "googleapis";
import { type Column, columnsOf } from "../../domain/sheet.ts";
import type { Programme } from "../../domain/programme.ts";
import type { Tally } from "../../domain/tally.ts";
import { type BookMap, MARK_TABS, type TabMap } from "./book-map.ts";
import { type BookRow, ROW_TABS } from "./book-row.ts";
import { buildFence, type FenceMove } from "./build-fence.ts";
import { buildHold, type Hold } from "./build-hold.ts";
import { buildMark } from "./build-mark.ts";
import { buildPassed } from "./build-passed.ts";
import { buildRealignments } from "./build-realignments.ts";
import { buildRepairs, type Repair } from "./build-repairs.ts";
import { buildTally } from "./build-tally.ts";
import { dressRows } from "./dress-rows.ts";
import type { Realignment } from "./realignment.ts";
import { type CellValue, literal, rowCells } from "./row-cells.ts";
import { seenCells } from "./seen-cells.ts";

export interface BatchPlan {
  readonly programme: Programme;
  readonly map: BookMap;
  /** The tab that carries the fence. */
  readonly fenceTab: TabMap;
  readonly fence: FenceMove;
  /** Tabs to keep still from now on; null for none. */
  readonly hold: (Hold & { readonly tabs: readonly TabMap[] }) | null;
  /** Oldest first; the newest ends up on top. */
  readonly rows: readonly BookRow[];
  readonly repairs: readonly Repair[];
  readonly realignments: readonly Realignment[];
  readonly tally: Tally | null;
}

export interface Batch {
  readonly requests: sheets_v4.Schema$Request[];
  /** Index of the request that writes a row's own cells → the row: what a refusal of `requests[i]` is about. */
  readonly rowOfRequest: ReadonlyMap<number, BookRow>;
  /** The tabs in which rows are written by their columns. */
  readonly tabs: readonly TabMap[];
}

export function buildBatch(plan: BatchPlan): Batch {
  const requests = [
    ...buildFence(plan.fenceTab, plan.fence),
    ...(plan.fence.saidPassed === null
      ? []
      : buildPassed(plan.fence.attempt, plan.fence.saidPassed)),
    ...MARK_TABS.flatMap((id) => buildMark(plan.map[id], plan.fence.attempt)),
    ...(plan.hold === null ? [] : buildHold(plan.hold.tabs, plan.hold)),
    ...buildRealignments(plan.map, plan.realignments, plan.programme),
    ...buildRepairs(plan.map, plan.repairs),
  ];
  const rowOfRequest = new Map<number, BookRow>();
  for (const tabId of ROW_TABS) {
    const rows = plan.rows.filter(({ tab }) => tab === tabId);
    const tab = plan.map[tabId];
    if (rows.length === 0) continue;
    if (tab === undefined) throw new Error(`Cannot write rows: the book has no tab "${tabId}"`);
    const columns = columnsOf(tabId, plan.programme);
    requests.push(...prepareRows(tab, columns, rows.length));
    rows.toReversed().forEach((row, index) => {
      rowOfRequest.set(requests.length, row);
      requests.push(
        fillRow(tab, { ...rowCells(row), ...seenCells(row, columns) }, tab.headerRow + 1 + index),
      );
    });
  }
  if (plan.tally !== null && plan.map.tally !== undefined)
    requests.push(...buildTally(plan.map.tally, plan.tally, plan.programme));
  const written = new Set([...plan.rows, ...plan.realignments].map(({ tab }) => tab));
  return { requests, rowOfRequest, tabs: [...written].flatMap((id) => plan.map[id] ?? []) };
}

/** Fresh, visible rows with formats of their own: nothing is inherited from the header or from the row below. */
function prepareRows(
  tab: TabMap,
  columns: readonly Column[],
  count: number,
): sheets_v4.Schema$Request[] {
  const start = tab.headerRow + 1;
  const end = start + count;
  const dimension = { sheetId: tab.sheetId, dimension: "ROWS", startIndex: start, endIndex: end };
  return [
    { insertDimension: { range: dimension, inheritFromBefore: false } },
    {
      updateDimensionProperties: {
        range: dimension,
        properties: { hiddenByUser: false },
        fields: "hiddenByUser",
      },
    },
    ...dressRows(tab, columns, { start, end }),
  ];
}

/** One `updateCells` a row, from its first column of ours to its last; cells between that are not ours stay as they were born: empty. */
function fillRow(
  tab: TabMap,
  due: { readonly [columnId: string]: CellValue },
  rowIndex: number,
): sheets_v4.Schema$Request {
  const cells = Object.entries(due).flatMap(([id, value]) => {
    const index = tab.columns[id];
    return index === undefined ? [] : [{ index, cell: literal(value) }];
  });
  const first = Math.min(...cells.map(({ index }) => index));
  const last = Math.max(...cells.map(({ index }) => index));
  const values = Array.from({ length: last - first + 1 }, (): sheets_v4.Schema$CellData => ({}));
  for (const { index, cell } of cells) values[index - first] = cell;
  return {
    updateCells: {
      start: { sheetId: tab.sheetId, rowIndex, columnIndex: first },
      rows: [{ values }],
      fields: "userEnteredValue",
    },
  };
}
