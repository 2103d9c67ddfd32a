// batchUpdate kind addProtectedRange; whether an id the caller chose is honoured is a switch.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import type { Draft } from "../draft.ts";
import { resolveRange } from "../ranges/resolve-range.ts";
import { refuseUnfitProtection } from "../protection/refuse-unfit-protection.ts";
import { showProtectedRange } from "../show/show-protected-range.ts";
import { drawId } from "./draw-id.ts";
import { listProtectedRangeIds } from "./list-protected-range-ids.ts";

/** Who adds it may always edit it, also when not named. */
export function addProtectedRange(
  draft: Draft,
  request: sheets_v4.Schema$AddProtectedRangeRequest,
): sheets_v4.Schema$AddProtectedRangeResponse {
  const { spreadsheet, world, email } = draft;
  const given = request.protectedRange ?? {};
  const wished = given.namedRangeId
    ? spreadsheet.namedRanges.find((item) => item.namedRangeId === given.namedRangeId)?.range
    : (given.range ?? undefined);
  if (!wished)
    throw GoogleError.invalid("Must specify exactly one of range, namedRangeId or tableId.");
  const { sheet, range } = resolveRange(spreadsheet, wished);
  const taken = listProtectedRangeIds(spreadsheet);
  const wanted = world.switches.protectedRangeIds === "as-asked" && given.protectedRangeId;
  if (wanted && taken.includes(wanted))
    throw GoogleError.invalid(`Protected range with id ${wanted} already exists.`);
  if (given.warningOnly && (given.editors?.users?.length || given.editors?.groups?.length)) {
    throw GoogleError.invalid("ProtectedRange is warningOnly. Editors cannot be set on it.");
  }
  const users = given.editors?.users ?? [];
  const item: sheets_v4.Schema$ProtectedRange = {
    ...given,
    protectedRangeId: wanted || drawId(world, taken),
    range,
    editors: {
      ...(given.editors?.groups?.length && { groups: given.editors.groups }),
      users: users.includes(email) ? users : [...users, email],
    },
  };
  refuseUnfitProtection(sheet, item, sheet.protectedRanges);
  sheet.protectedRanges = [...sheet.protectedRanges, item];
  // Google answers with the editors as they were sent.
  const echo = users.length > 0 ? { users } : {};
  return { protectedRange: { ...showProtectedRange(item, draft), editors: echo } };
}
