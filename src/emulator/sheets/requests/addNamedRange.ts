// batchUpdate kind addNamedRange.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import type { Draft } from "../draft.ts";
import { resolveRange } from "../ranges/resolve-range.ts";
import { writeRange } from "../ranges/write-range.ts";
import { drawId } from "./draw-id.ts";

export function addNamedRange(
  draft: Draft,
  request: sheets_v4.Schema$AddNamedRangeRequest,
): sheets_v4.Schema$AddNamedRangeResponse {
  const { spreadsheet, world } = draft;
  const given = request.namedRange ?? {};
  const name = given.name ?? "";
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name))
    throw GoogleError.invalid("The name you entered is not valid.");
  if (spreadsheet.namedRanges.some((item) => item.name?.toLowerCase() === name.toLowerCase())) {
    throw GoogleError.invalid(
      `A named range with the name "${name}" already exists. Please enter another name.`,
    );
  }
  if (
    given.namedRangeId &&
    spreadsheet.namedRanges.some((item) => item.namedRangeId === given.namedRangeId)
  ) {
    throw GoogleError.invalid(`A named range with the ID ${given.namedRangeId} already exists.`);
  }
  const { range } = resolveRange(spreadsheet, given.range);
  const namedRangeId = given.namedRangeId ?? String(drawId(world, []));
  const item = { namedRangeId, name, range };
  spreadsheet.namedRanges.push(item);
  return { namedRange: { ...item, range: writeRange(item.range) } };
}
