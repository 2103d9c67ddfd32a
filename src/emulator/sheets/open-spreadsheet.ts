// Gives a spreadsheet to who may read (or write) it, or refuses as Google does.
import { SPREADSHEET_TYPE, type Spreadsheet, type World } from "../state.ts";
import { mayRead, mayWrite } from "../drive/check-access.ts";
import { GoogleError } from "../wire/google-error.ts";

export function openSpreadsheet(
  world: World,
  id: string,
  email: string,
  purpose: "read" | "write",
): Spreadsheet {
  const file = world.files.get(id);
  if (!file) throw GoogleError.notFound();
  if (!(purpose === "read" ? mayRead(file, email) : mayWrite(file, email)))
    throw GoogleError.denied();
  if (file.mimeType !== SPREADSHEET_TYPE) {
    throw new GoogleError(400, "This operation is not supported for this document", {
      status: "FAILED_PRECONDITION",
    });
  }
  const spreadsheet = world.spreadsheets.get(id);
  if (!spreadsheet) throw GoogleError.notFound();
  return spreadsheet;
}
