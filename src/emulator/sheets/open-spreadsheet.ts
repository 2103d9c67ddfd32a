// Gives the spreadsheet of a call to who may read (or write) it, or refuses as Google does.
import type { Purpose } from "../files/may-access.ts";
import { openFile } from "../files/open-file.ts";
import { SPREADSHEET_TYPE, type Spreadsheet } from "../state.ts";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";

export function openSpreadsheet({ world, email, params }: Call, purpose: Purpose): Spreadsheet {
  const id = params["spreadsheetId"] ?? "";
  const file = openFile(world, id, email, purpose);
  if (file.mimeType !== SPREADSHEET_TYPE) {
    throw new GoogleError(400, "This operation is not supported for this document", {
      status: "FAILED_PRECONDITION",
    });
  }
  const spreadsheet = world.spreadsheets.get(id);
  if (!spreadsheet) throw GoogleError.notFound();
  return spreadsheet;
}
