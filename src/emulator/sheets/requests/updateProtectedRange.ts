// batchUpdate kind updateProtectedRange.
import type { sheets_v4 } from "googleapis";
import { mergeFields } from "../../wire/merge-fields.ts";
import type { Draft } from "../draft.ts";
import { resolveRange } from "../ranges/resolve-range.ts";
import { refuseUnfitProtection } from "../protection/refuse-unfit-protection.ts";
import { findProtectedRange } from "./find-protected-range.ts";
import { readFields } from "./read-fields.ts";

export function updateProtectedRange(
  draft: Draft,
  request: sheets_v4.Schema$UpdateProtectedRangeRequest,
): undefined {
  const given = request.protectedRange ?? {};
  const { sheet, item } = findProtectedRange(draft, given.protectedRangeId ?? 0);
  const merged = mergeFields(item, given, readFields(request.fields)) ?? {};
  const { sheet: target, range } = resolveRange(
    draft.spreadsheet,
    merged.range ?? item.range ?? undefined,
  );
  const users = merged.editors?.users ?? [];
  const changed: sheets_v4.Schema$ProtectedRange = {
    ...merged,
    // Who changes it cannot shut himself out.
    editors: {
      ...merged.editors,
      users: users.includes(draft.email) ? users : [...users, draft.email],
    },
    protectedRangeId: item.protectedRangeId ?? 0,
    range,
  };
  const others = target.protectedRanges.filter((other) => other !== item);
  refuseUnfitProtection(target, changed, others);
  if (target === sheet)
    sheet.protectedRanges = sheet.protectedRanges.map((other) =>
      other === item ? changed : other,
    );
  else {
    sheet.protectedRanges = sheet.protectedRanges.filter((other) => other !== item);
    target.protectedRanges = [...others, changed];
  }
}
