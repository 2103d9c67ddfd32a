// Reads which versions a tab of the book holds, by receipt and "Lần nộp".
import type { sheets_v4 } from "googleapis";
import type { BookAccess } from "./book-access.ts";
import type { TabMap } from "./book-map.ts";
import { callSheets, type Called } from "./call-sheets.ts";
import { columnRange } from "./column-range.ts";

export interface FoundReceipts {
  /** How often each version stands in the tabs, by `receiptKey`; NaN for a row without a number. */
  readonly times: ReadonlyMap<string, number>;
  /** Whether the headers of the columns still say what they said when the map was read. */
  readonly headersInPlace: boolean;
}

export const receiptKey = (receipt: string, number: number) => `${receipt} ${number}`;

export async function readReceipts(
  access: BookAccess,
  tabs: readonly TabMap[],
): Promise<Called<FoundReceipts>> {
  const called = await callSheets<sheets_v4.Schema$BatchGetValuesResponse>(access, "look", {
    method: "GET",
    path: "/values:batchGet",
    query: {
      ranges: tabs.flatMap((tab) => [columnRange(tab, "receipt"), columnRange(tab, "version")]),
      majorDimension: "COLUMNS",
      valueRenderOption: "UNFORMATTED_VALUE",
    },
  });
  if (called.kind !== "done") return called;
  const columns = (called.body.valueRanges ?? []).map(
    ({ values }): readonly unknown[] => values?.[0] ?? [],
  );
  const times = new Map<string, number>();
  let headersInPlace = true;
  tabs.forEach(({ titles }, index) => {
    const [receipts = [], numbers = []] = columns.slice(index * 2, index * 2 + 2);
    const isMoved = (title: unknown, id: string) => String(title ?? "") !== titles[id];
    if (isMoved(receipts[0], "receipt") || isMoved(numbers[0], "version")) headersInPlace = false;
    receipts.forEach((receipt, row) => {
      if (row === 0 || typeof receipt !== "string" || receipt === "") return;
      const number = numbers[row];
      const key = receiptKey(receipt, typeof number === "number" ? number : Number.NaN);
      times.set(key, (times.get(key) ?? 0) + 1);
    });
  });
  return { kind: "done", body: { times, headersInPlace } };
}
