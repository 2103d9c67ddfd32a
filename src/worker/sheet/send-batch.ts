// Sends one flush and reads from its answer what Google made of it.
import type { sheets_v4 } from "googleapis";
import type { BookAccess } from "./book-access.ts";
import type { Batch } from "./build-batch.ts";
import { callSheets, type Called } from "./call-sheets.ts";
import { headerRange } from "./column-range.ts";
import { headerTitle } from "./header-title.ts";

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
  batch: Batch,
  onGo: () => void,
): Promise<Called<SentBatch>> {
  const { tabs } = batch;
  const called = await callSheets<sheets_v4.Schema$BatchUpdateSpreadsheetResponse>(
    access,
    permit,
    {
      method: "POST",
      path: ":batchUpdate",
      query: {
        fields:
          "replies(addProtectedRange(protectedRange(protectedRangeId))),updatedSpreadsheet(sheets(properties(sheetId),data(startColumn,rowData(values(effectiveValue)))))",
      },
      body: {
        requests: batch.requests,
        ...(tabs.length === 0
          ? {}
          : {
              includeSpreadsheetInResponse: true,
              responseIncludeGridData: true,
              responseRanges: tabs.map(headerRange),
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
        titles: values.map((cell) => headerTitle(cell.effectiveValue)),
      },
    ];
  });
  const columnsInPlace = tabs.every((tab) => {
    const titles = seen.find(({ sheetId }) => sheetId === tab.sheetId)?.titles ?? [];
    const first = Math.min(...Object.values(tab.columns));
    return Object.entries(tab.columns).every(
      ([id, index]) => (titles[index - first] ?? "") === tab.titles[id],
    );
  });
  return { kind: "done", body: { fenceId, columnsInPlace } };
}
