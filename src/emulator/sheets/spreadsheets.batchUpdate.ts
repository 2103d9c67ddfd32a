// sheets.spreadsheets.batchUpdate: all requests in order, or none of them.
import type { sheets_v4 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { applyRequest } from "./apply-request.ts";
import { changeSpreadsheet, type Draft } from "./change-spreadsheet.ts";
import { findBoxes } from "./find-boxes.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { showSpreadsheet } from "./show/show-spreadsheet.ts";

export function spreadsheetsBatchUpdate(
  call: Call,
): sheets_v4.Schema$BatchUpdateSpreadsheetResponse {
  const { world, email, params } = call;
  const body = call.body as sheets_v4.Schema$BatchUpdateSpreadsheetRequest;
  const requests = body.requests ?? [];
  if (requests.length === 0) throw GoogleError.invalid("Must specify at least one request.");
  const id = params["spreadsheetId"] ?? "";
  const spreadsheet = openSpreadsheet(world, id, email, "write");
  const apply = call.overlapping ? applyWhatFits : applyAll;
  const replies = changeSpreadsheet(world, spreadsheet, email, (draft) => apply(draft, requests));
  const answer: sheets_v4.Schema$BatchUpdateSpreadsheetResponse = { spreadsheetId: id, replies };
  if (!body.includeSpreadsheetInResponse) return answer;
  const updated = openSpreadsheet(world, id, email, "read");
  const ranges = body.responseRanges ?? [];
  const boxes =
    ranges.length > 0
      ? findBoxes(
          updated,
          ranges.map((a1Range) => ({ a1Range })),
        )
      : undefined;
  const reader = { email, owner: world.files.get(id)?.owner };
  return {
    ...answer,
    updatedSpreadsheet: showSpreadsheet(updated, {
      boxes,
      cells: body.responseIncludeGridData ?? false,
      mask: "*",
      reader,
    }),
  };
}

function applyAll(
  draft: Draft,
  requests: readonly sheets_v4.Schema$Request[],
): sheets_v4.Schema$Response[] {
  return requests.map((request, index) => applyRequest(draft, request, index));
}

/** The second of two overlapping copies passed its checks before the first was applied, so nothing stops it as a whole. */
function applyWhatFits(
  draft: Draft,
  requests: readonly sheets_v4.Schema$Request[],
): sheets_v4.Schema$Response[] {
  return requests.map((request, index) => {
    try {
      return applyRequest(draft, request, index);
    } catch (error) {
      if (error instanceof GoogleError) return {};
      throw error;
    }
  });
}
