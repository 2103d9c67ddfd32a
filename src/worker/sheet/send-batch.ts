// Sends one flush and reads from its answer what Google made of it.
import type { sheets_v4 } from "googleapis";
import type { BookAccess } from "./book-access.ts";
import { columnsOf, type TabId } from "../../domain/sheet.ts";
import type { BookMap, TabMap } from "./book-map.ts";
import type { Batch } from "./build-batch.ts";
import { callSheets, type Called } from "./call-sheets.ts";
import { headerRange } from "./column-range.ts";

export interface SentBatch {
  /** Id of the fence as Google keeps it. */
  readonly fenceId: number;
  /** Whether our columns' headers still stood where the map said. */
  readonly columnsInPlace: boolean;
}

/** `onGo` journals the attempt: it runs once there is leave to call, before the call leaves. */
export async function sendBatch(
  access: BookAccess,
  permit: "deliver" | "show",
  map: BookMap,
  batch: Batch,
  onGo: () => void,
): Promise<Called<SentBatch>> {
  const tabs = tabsOf(map, batch);
  const called = await callSheets<sheets_v4.Schema$BatchUpdateSpreadsheetResponse>(
    access,
    permit,
    {
      method: "POST",
      path: ":batchUpdate",
      query: {
        fields:
          "replies(addProtectedRange(protectedRange(protectedRangeId))),updatedSpreadsheet(sheets(properties(sheetId),data(startColumn,rowData(values(userEnteredValue)))))",
      },
      body: {
        requests: batch.requests,
        ...(tabs.length === 0
          ? {}
          : {
              includeSpreadsheetInResponse: true,
              responseIncludeGridData: true,
              responseRanges: tabs.map((tab) => headerRange(tab.map)),
            }),
      } satisfies sheets_v4.Schema$BatchUpdateSpreadsheetRequest,
    },
    onGo,
  );
  if (called.kind !== "done") return called;
  const fenceId = (called.body.replies ?? [])
    .map((reply) => reply.addProtectedRange?.protectedRange?.protectedRangeId)
    .find((id) => id !== undefined && id !== null);
  if (fenceId === undefined || fenceId === null)
    return { kind: "unknown", why: "the answer names no fence" };
  const seen = (called.body.updatedSpreadsheet?.sheets ?? []).flatMap(({ properties, data }) => {
    const values = data?.[0]?.rowData?.[0]?.values ?? [];
    return [
      {
        sheetId: properties?.sheetId ?? 0,
        titles: values.map((cell) => cell.userEnteredValue?.stringValue ?? ""),
      },
    ];
  });
  const columnsInPlace = tabs.every((tab) => {
    const titles = seen.find(({ sheetId }) => sheetId === tab.map.sheetId)?.titles ?? [];
    const first = Math.min(...Object.values(tab.map.columns));
    return columnsOf(tab.id, access.programme).every(
      ({ id, title }) => titles[(tab.map.columns[id] ?? -1) - first] === title,
    );
  });
  return { kind: "done", body: { fenceId, columnsInPlace } };
}

/** The tabs that get rows, with their places. */
function tabsOf(map: BookMap, batch: Batch): { readonly id: TabId; readonly map: TabMap }[] {
  const ids = new Set([...batch.rowOfRequest.values()].map(({ tab }) => tab));
  return [...ids].flatMap((id) => {
    const tab = map[id];
    return tab === undefined ? [] : [{ id, map: tab }];
  });
}
