// sheets.spreadsheets.batchUpdate: all requests in order, or none of them.
import type { sheets_v4 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { followMask } from "../wire/follow-mask.ts";
import { GoogleError } from "../wire/google-error.ts";
import { applyRequest } from "./apply-request.ts";
import { changeSpreadsheet } from "./change-spreadsheet.ts";
import type { Draft } from "./draft.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { showSpreadsheet } from "./show/show-spreadsheet.ts";

export function spreadsheetsBatchUpdate(
  call: Call,
): sheets_v4.Schema$BatchUpdateSpreadsheetResponse {
  const { world, email, mask } = call;
  const body = call.body as sheets_v4.Schema$BatchUpdateSpreadsheetRequest;
  const requests = body.requests ?? [];
  if (requests.length === 0) throw GoogleError.invalid("Must specify at least one request.");
  const spreadsheet = openSpreadsheet(call, "write");
  const { spreadsheetId } = spreadsheet;
  const apply = call.overlapping ? applyWhatFits : applyAll;
  // The answer is made before the change counts, so that ranges it cannot show refuse the batch as a whole.
  return changeSpreadsheet(world, spreadsheet, email, (draft) => {
    const answer = { spreadsheetId, replies: apply(draft, requests) };
    if (!body.includeSpreadsheetInResponse) return answer;
    const updatedSpreadsheet = showSpreadsheet(draft.spreadsheet, {
      filters: (body.responseRanges ?? []).map((a1Range) => ({ a1Range })),
      includeGridData: body.responseIncludeGridData,
      mask: mask && (followMask(mask, "updatedSpreadsheet") ?? new Map()),
      reader: draft,
    });
    return { ...answer, updatedSpreadsheet };
  });
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
