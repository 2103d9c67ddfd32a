// sheets.spreadsheets.values.batchUpdate: several ranges, all or none.
import type { sheets_v4 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { namePart } from "../wire/name-part.ts";
import { changeSpreadsheet } from "./change-spreadsheet.ts";
import type { Draft } from "./draft.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { readA1 } from "./ranges/read-a1.ts";
import { readInputOption } from "./values/read-input-option.ts";
import { readRendering } from "./values/read-values.ts";
import { writeValues } from "./values/write-values.ts";

type Body = sheets_v4.Schema$BatchUpdateValuesRequest;

export function valuesBatchUpdate(call: Call): sheets_v4.Schema$BatchUpdateValuesResponse {
  const body = call.body as Body;
  const typed = readInputOption(body.valueInputOption);
  const spreadsheet = openSpreadsheet(call, "write");
  const { spreadsheetId } = spreadsheet;
  return changeSpreadsheet(call.world, spreadsheet, call.email, (draft) => {
    const rows = new Set<string>();
    const columns = new Set<string>();
    const sheets = new Set<number>();
    const responses = (body.data ?? []).map((data, index) => {
      const { answer, sheetId, rowsWritten, columnsWritten } = namePart(`data[${index}]`, () =>
        write(draft, data, body, typed),
      );
      for (const row of rowsWritten) rows.add(`${sheetId} ${row}`);
      for (const column of columnsWritten) columns.add(`${sheetId} ${column}`);
      if (rowsWritten.size > 0) sheets.add(sheetId);
      return answer;
    });
    const cells = responses.reduce((total, response) => total + (response.updatedCells ?? 0), 0);
    return {
      spreadsheetId,
      ...(cells > 0 && {
        totalUpdatedRows: rows.size,
        totalUpdatedColumns: columns.size,
        totalUpdatedCells: cells,
        totalUpdatedSheets: sheets.size,
      }),
      ...(responses.length > 0 && { responses }),
    };
  });
}

function write(draft: Draft, data: sheets_v4.Schema$ValueRange, body: Body, typed: boolean) {
  const range = readA1(draft.spreadsheet, data.range ?? "");
  const written = writeValues(draft, {
    ...range,
    values: data.values ?? [],
    majorDimension: data.majorDimension,
    typed,
    rendering: body.includeValuesInResponse
      ? readRendering(
          data.majorDimension,
          body.responseValueRenderOption,
          body.responseDateTimeRenderOption,
        )
      : undefined,
  });
  return { ...written, sheetId: range.sheet.sheetId };
}
