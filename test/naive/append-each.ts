// Writes rows as people do who look up how to write into a Sheet: one `values.append` per submission.
//
// Kind to such a writer where it can be: rows come one after the other and never faster than Google's quota, nothing runs at the
// same time, the options are the careful ones (RAW, INSERT_ROWS), and it does not crash. Google's client is as it is, with its
// defaults: of itself it tries GET and PUT again, never POST, which `append` is.
import { openWriter, type WriterKey } from "./open-writer.ts";

export interface Appending {
  /** The emulator's address. */
  readonly google: string;
  readonly key: WriterKey;
  readonly spreadsheetId: string;
  /** A tab's title. */
  readonly tab?: string;
  readonly rows: readonly (readonly string[])[];
  /** `none`: an error is logged and forgotten. `blind`: the same append again after 1, 2, 4, … 32 s, whatever went wrong. */
  readonly retry: "none" | "blind";
  /** How fast submissions come; below the 60 writes a minute of one identity. */
  readonly perMinute?: number;
  /** Goes on beside the writing: called after each row with how many were sent so far. */
  readonly meanwhile?: (sent: number) => Promise<unknown>;
}

export interface Appended {
  readonly calls: number;
  /** From the first call to the last, on the emulator's clock. */
  readonly minutes: number;
  /** Rows after whose last call there was an error in the log. */
  readonly errors: number;
}

const TRIES = { none: 1, blind: 7 };
const PER_MINUTE = 50;

export async function appendEach({
  google,
  key,
  spreadsheetId,
  tab = "Sáng kiến",
  rows,
  retry,
  perMinute = PER_MINUTE,
  meanwhile,
}: Appending): Promise<Appended> {
  const writer = await openWriter(google, key);
  const began = writer.now();
  let calls = 0;
  let errors = 0;

  const append = async (row: readonly string[]): Promise<boolean> => {
    const { sheets } = await writer.open();
    calls += 1;
    try {
      await sheets.spreadsheets.values.append({
        spreadsheetId,
        range: `'${tab}'!A1`,
        valueInputOption: "RAW",
        insertDataOption: "INSERT_ROWS",
        requestBody: { values: [[...row]] },
      });
      return true;
    } catch {
      return false;
    }
  };

  for (const [index, row] of rows.entries()) {
    const due = began + (index * 60_000) / perMinute;
    if (writer.now() < due) await writer.wait(due - writer.now());
    let done = await append(row);
    for (let tried = 1; !done && tried < TRIES[retry]; tried += 1) {
      await writer.wait(1_000 * 2 ** (tried - 1));
      done = await append(row);
    }
    if (!done) errors += 1;
    await meanwhile?.(index + 1);
  }
  return { calls, minutes: (writer.now() - began) / 60_000, errors };
}
