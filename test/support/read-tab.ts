// Reads a tab of a book as records by column title, top row first, with Google's own client.
import { google } from "googleapis";
import type { Ready } from "../../src/cli/start/ready.ts";
import { signIn } from "./sign-in.ts";

export type TabRow = { readonly [column: string]: string };

export async function readTab(ready: Ready, home: string, tab: string): Promise<TabRow[]> {
  const spreadsheetId = ready.spreadsheets[home];
  if (spreadsheetId === undefined) throw new Error(`There is no book of "${home}"`);
  const sheets = google.sheets({
    version: "v4",
    auth: await signIn(ready),
    rootUrl: `${ready.google}/`,
  });
  const { data } = await sheets.spreadsheets.values.get({ spreadsheetId, range: `'${tab}'` });
  const [heads = [], ...rows] = data.values ?? [];
  return rows
    .filter((row) => row.some((cell) => cell !== ""))
    .map((row) =>
      Object.fromEntries(heads.map((head, column) => [String(head), String(row[column] ?? "")])),
    );
}
