// Lists the writes to books since a moment: when each was answered and how many rows it inserted.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import * as z from "zod";

export interface Write {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly rows: number;
}

export interface Asked {
  /** The emulator's address. */
  readonly google: string;
  /** File of its exchanges. */
  readonly log: string;
  readonly since: number;
}

const METHOD = "sheets.spreadsheets.batchUpdate";
const recordSchema = z.array(
  z.object({ method: z.string().nullable(), status: z.number(), at: z.string(), path: z.string() }),
);
const exchangeSchema = z.object({
  url: z.string(),
  requestBody: z.string().nullable(),
  status: z.number(),
});
const bodySchema = z.object({
  requests: z.array(
    z.object({
      insertDimension: z.optional(
        z.object({ range: z.object({ startIndex: z.number(), endIndex: z.number() }) }),
      ),
    }),
  ),
});

/** The emulator knows when, its log knows what; both know the writes of a book in the same order. */
export async function listWrites({ google, log, since }: Asked): Promise<readonly Write[]> {
  const answer = await fetch(`${google}/_emulator/requests`);
  const records = recordSchema
    .parse(await answer.json())
    .filter(({ method, status }) => method === METHOD && status === 200);
  const rowsOf = new Map<string, number[]>();
  for await (const line of createInterface({ input: createReadStream(log) })) {
    if (!line.includes(":batchUpdate")) continue;
    const { url, requestBody, status } = exchangeSchema.parse(JSON.parse(line));
    const { pathname } = new URL(url);
    if (!pathname.endsWith(":batchUpdate") || !pathname.startsWith("/v4/") || status !== 200)
      continue;
    rowsOf.set(pathname, [...(rowsOf.get(pathname) ?? []), countRows(requestBody ?? "")]);
  }
  // The emulator forgets its oldest calls, the file does not.
  return records
    .toReversed()
    .map(({ at, path }) => ({ at: Date.parse(at), rows: rowsOf.get(path)?.pop() ?? 0 }))
    .toReversed()
    .filter(({ at }) => at >= since);
}

function countRows(body: string): number {
  if (!body.includes("insertDimension")) return 0;
  return bodySchema.parse(JSON.parse(body)).requests.reduce((sum, { insertDimension: insert }) => {
    return sum + (insert === undefined ? 0 : insert.range.endIndex - insert.range.startIndex);
  }, 0);
}
