// Makes one book, or what is missing of it.
import { callPatiently } from "../google/call-patiently.ts";
import { explainGoogleFailure } from "../google/explain-google-failure.ts";
import type { Google } from "../google/open-google.ts";
import { TABS } from "../../domain/sheet.ts";
import { buildBook } from "./build-book.ts";
import { createFile } from "./create-file.ts";
import { findFile } from "./find-file.ts";
import type { FoundFile } from "./found-file.ts";
import { markMade } from "./mark-made.ts";
import { nameFile } from "./name-file.ts";
import { shareFile } from "./share-file.ts";
import { tagAgain, type Tagging } from "./tag-again.ts";
import { homeId, type Wanted, type WantedBook } from "./wanted.ts";

export interface MadeBook {
  readonly spreadsheetId: string;
  readonly tagging: Tagging;
}

/** A fresh book takes exactly one write of the Sheets API, one that is there and whole one read. */
export async function makeBook(
  google: Google,
  wanted: Wanted,
  book: WantedBook,
  files: readonly FoundFile[],
): Promise<MadeBook> {
  const { programme, home } = book;
  const name = nameFile(programme, home);
  const known = findFile(files, "book", programme.id, homeId(home));
  const writers = [...new Set([...wanted.serviceAccounts, ...wanted.owners])];
  try {
    const { deployment, folder } = wanted;
    const file =
      known ??
      (await createFile(google, {
        kind: "book",
        name,
        folder,
        deployment,
        programme: programme.id,
        home: homeId(home),
      }));
    // Before the fence, since Google may leave out an editor who cannot open the file.
    await shareFile(google, file.id, { writers, responders: false });
    const isThere = file.made || (known !== undefined && (await isBuilt(google, file.id)));
    if (!isThere) {
      const editors = [...new Set([...writers, google.email])];
      const requests = buildBook({ deployment, programme, home, editors });
      await callPatiently(() =>
        google.sheets.spreadsheets.batchUpdate({
          spreadsheetId: file.id,
          fields: "spreadsheetId",
          requestBody: { requests },
        }),
      );
    }
    if (!file.made) await markMade(google, file.id);
    const tagging: Tagging = isThere
      ? await tagAgain(google.sheets, deployment, book, file.id)
      : { kind: "whole" };
    return { spreadsheetId: file.id, tagging };
  } catch (error) {
    throw explainGoogleFailure(`make the book "${name}"`, error, google.email);
  }
}

/** An earlier run may have ended between building and marking; the batch is atomic, so one of our tabs tells of all. */
async function isBuilt({ sheets }: Google, spreadsheetId: string): Promise<boolean> {
  const { data } = await callPatiently(() =>
    sheets.spreadsheets.get({ spreadsheetId, fields: "sheets.properties.sheetId" }),
  );
  return (data.sheets ?? []).some(({ properties }) => properties?.sheetId === TABS.guide.sheetId);
}
