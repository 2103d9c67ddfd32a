// batchUpdate kind updateNamedRange.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import { mergeFields } from "../../wire/merge-fields.ts";
import type { Draft } from "../draft.ts";
import { resolveRange } from "../ranges/resolve-range.ts";
import { readFields } from "./read-fields.ts";

export function updateNamedRange(
  draft: Draft,
  request: sheets_v4.Schema$UpdateNamedRangeRequest,
): undefined {
  const given = request.namedRange ?? {};
  const { spreadsheet } = draft;
  const item = spreadsheet.namedRanges.find(
    (candidate) => candidate.namedRangeId === given.namedRangeId,
  );
  if (!item) throw GoogleError.invalid(`No named range with id: ${given.namedRangeId ?? ""}`);
  const merged = {
    ...mergeFields(item, given, readFields(request.fields)),
    namedRangeId: item.namedRangeId ?? null,
  };
  const changed = { ...merged, range: resolveRange(spreadsheet, merged.range).range };
  spreadsheet.namedRanges = spreadsheet.namedRanges.map((other) =>
    other === item ? changed : other,
  );
}
