// Reads the fence of a book, and the titles its tabs have today.
import type { sheets_v4 } from "googleapis";
import type { BookAccess } from "./book-access.ts";
import { callSheets, type Called } from "./call-sheets.ts";
import { parseFence } from "./parse-fence.ts";

export interface Fence {
  readonly id: number;
  readonly attempt: number;
  readonly description: string;
  /** Addresses that may change it; named again whenever it moves. */
  readonly editors: readonly string[];
}

export interface FoundFence {
  /** Fences of this ledger on the given tab, newest attempt first: one, unless people copied or removed things. */
  readonly fences: readonly Fence[];
  /** Present titles by sheetId. */
  readonly titles: ReadonlyMap<number, string>;
}

export async function readFence(access: BookAccess, sheetId: number): Promise<Called<FoundFence>> {
  const called = await callSheets<sheets_v4.Schema$Spreadsheet>(access, "look", {
    method: "GET",
    path: "",
    query: {
      fields:
        "sheets(properties(sheetId,title),protectedRanges(protectedRangeId,description,editors(users)))",
    },
  });
  if (called.kind !== "done") return called;
  const sheets = called.body.sheets ?? [];
  const titles = new Map(
    sheets.map(({ properties }) => [properties?.sheetId ?? 0, properties?.title ?? ""]),
  );
  const fences = sheets
    .filter(({ properties }) => (properties?.sheetId ?? 0) === sheetId)
    .flatMap(({ protectedRanges }) => protectedRanges ?? [])
    .flatMap(({ protectedRangeId, description, editors }): Fence[] => {
      const identity = parseFence(description);
      if (identity?.ledger !== access.ledger || !protectedRangeId || !description) return [];
      return [
        {
          id: protectedRangeId,
          attempt: identity.attempt,
          description,
          editors: editors?.users ?? [],
        },
      ];
    })
    .toSorted((left, right) => right.attempt - left.attempt);
  return { kind: "done", body: { fences, titles } };
}
