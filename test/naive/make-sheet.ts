// Makes the Sheet of a naive writer: one tab with a frozen header, in the shared drive.
import { SHARED_DRIVE_ID, SPREADSHEET_TYPE } from "../../src/emulator/state.ts";
import { openWriter, type WriterKey } from "./open-writer.ts";

export interface SheetWanted {
  readonly google: string;
  readonly key: WriterKey;
  readonly tab?: string;
  readonly header: readonly string[];
}

/** Gives its id. */
export async function makeSheet({
  google,
  key,
  tab = "Sáng kiến",
  header,
}: SheetWanted): Promise<string> {
  const { drive, sheets } = await (await openWriter(google, key)).open();
  const { data: file } = await drive.files.create({
    supportsAllDrives: true,
    requestBody: { name: tab, mimeType: SPREADSHEET_TYPE, parents: [SHARED_DRIVE_ID] },
  });
  const spreadsheetId = file.id ?? "";
  const { data: made } = await sheets.spreadsheets.get({ spreadsheetId });
  const { sheetId = 0 } = made.sheets?.[0]?.properties ?? {};
  const properties = { sheetId, title: tab, gridProperties: { frozenRowCount: 1 } };
  await sheets.spreadsheets.batchUpdate({
    spreadsheetId,
    requestBody: {
      requests: [
        {
          updateSheetProperties: { properties, fields: "title,gridProperties.frozenRowCount" },
        },
      ],
    },
  });
  await sheets.spreadsheets.values.update({
    spreadsheetId,
    range: `'${tab}'!A1`,
    valueInputOption: "RAW",
    requestBody: { values: [[...header]] },
  });
  return spreadsheetId;
}
