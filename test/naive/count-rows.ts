// Counts, by the receipts in one column of a tab, which of the rows that were sent are missing and which stand there again.
import { openWriter, type WriterKey } from "./open-writer.ts";

export interface Counting {
  /** The emulator's address. */
  readonly google: string;
  readonly key: WriterKey;
  readonly spreadsheetId: string;
  /** A tab's title. */
  readonly tab?: string;
  /** The letters of the column of receipts. */
  readonly column?: string;
  /** What was sent, each once. */
  readonly receipts: readonly string[];
}

export interface Counted {
  /** Receipts without a row. */
  readonly lost: number;
  /** Rows beyond the first of their receipt. */
  readonly doubled: number;
}

export async function countRows({
  google,
  key,
  spreadsheetId,
  tab = "Sáng kiến",
  column = "A",
  receipts,
}: Counting): Promise<Counted> {
  const writer = await openWriter(google, key);
  // A minute of its own, so that what was read before does not count against it.
  await writer.wait(60_000);
  const { sheets } = await writer.open();
  const range = `'${tab}'!${column}:${column}`;
  const { data } = await sheets.spreadsheets.values.get({ spreadsheetId, range });
  const sent = new Map(receipts.map((receipt) => [receipt, 0]));
  for (const [cell] of data.values ?? []) {
    const seen = sent.get(String(cell));
    if (seen !== undefined) sent.set(String(cell), seen + 1);
  }
  const counts = [...sent.values()];
  return {
    lost: counts.filter((count) => count === 0).length,
    doubled: counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
  };
}
