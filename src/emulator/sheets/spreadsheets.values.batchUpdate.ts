// sheets.spreadsheets.values.batchUpdate: several ranges, all or none.
import type { sheets_v4 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { readA1 } from "./a1/read-a1.ts";
import { changeSpreadsheet, type Draft } from "./change-spreadsheet.ts";
import { resolveBox } from "./grid/resolve-range.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { readInputOption } from "./values/read-input-option.ts";
import { readRendering, readValues } from "./values/read-values.ts";
import { writeValues } from "./values/write-values.ts";

type Body = sheets_v4.Schema$BatchUpdateValuesRequest;

export function valuesBatchUpdate(call: Call): sheets_v4.Schema$BatchUpdateValuesResponse {
  const { world, email, params } = call;
  const body = call.body as Body;
  const typed = readInputOption(body.valueInputOption);
  const spreadsheetId = params["spreadsheetId"] ?? "";
  const spreadsheet = openSpreadsheet(world, spreadsheetId, email, "write");
  return changeSpreadsheet(world, spreadsheet, email, (draft) => {
    const rows = new Set<string>();
    const columns = new Set<string>();
    const sheets = new Set<number>();
    const responses = (body.data ?? []).map((data, index) => {
      const { answer, sheetId, rowsWritten, columnsWritten } = write(
        draft,
        data,
        index,
        body,
        typed,
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

function write(
  draft: Draft,
  data: sheets_v4.Schema$ValueRange,
  index: number,
  body: Body,
  typed: boolean,
) {
  try {
    const { sheet, range, anchor } = readA1(draft.spreadsheet, data.range ?? "");
    const box = resolveBox(sheet, range);
    const { written, rowsWritten, columnsWritten, answer } = writeValues(draft, {
      sheet,
      box,
      anchor,
      values: data.values ?? [],
      majorDimension: data.majorDimension,
      typed,
    });
    const rendering = readRendering(
      data.majorDimension,
      body.responseValueRenderOption,
      body.responseDateTimeRenderOption,
    );
    const updatedData =
      body.includeValuesInResponse &&
      readValues(draft.spreadsheet, { sheet, box: written }, rendering);
    return {
      answer: { ...answer, ...(updatedData && { updatedData }) },
      sheetId: sheet.sheetId,
      rowsWritten,
      columnsWritten,
    };
  } catch (error) {
    if (!(error instanceof GoogleError) || error.code !== 400) throw error;
    throw GoogleError.invalid(`Invalid data[${index}]: ${error.message}`);
  }
}
