// batchUpdate kind setDataValidation: sets or clears a rule in every cell of a range that no filter hides, or in all if so asked.
import type { sheets_v4 } from "googleapis";
import type { Cell } from "../../state.ts";
import { GoogleError } from "../../wire/google-error.ts";
import { changeCells } from "../cells/change-cells.ts";
import { makeCell } from "../cells/make-cell.ts";
import type { Draft } from "../draft.ts";
import { checkProtection } from "../protection/check-protection.ts";
import { resolveRange } from "../ranges/resolve-range.ts";

export function setDataValidation(
  draft: Draft,
  request: sheets_v4.Schema$SetDataValidationRequest,
): undefined {
  const rule = request.rule ?? undefined;
  if (rule && !rule.condition?.type) throw GoogleError.invalid("No condition specified.");
  if (rule?.condition?.type === "ONE_OF_LIST" && !rule.condition.values?.length) {
    throw GoogleError.invalid("Condition of type ONE_OF_LIST must have at least one value.");
  }
  const validation = rule && showRule(rule);
  const { sheet, box } = resolveRange(draft.spreadsheet, request.range);
  checkProtection(sheet, box, draft);
  const made = new Map<Cell | undefined, Cell | undefined>();
  changeCells(sheet, box, (cell, row) => {
    if (!request.filteredRowsIncluded && sheet.rows[row]?.size?.hiddenByFilter) return cell;
    if (!made.has(cell)) made.set(cell, makeCell({ ...cell, validation }));
    return made.get(cell);
  });
}

/** False and empty fields stay away, as in what Google answers. */
function showRule({
  condition,
  inputMessage,
  strict,
  showCustomUi,
}: sheets_v4.Schema$DataValidationRule): sheets_v4.Schema$DataValidationRule {
  return {
    ...(condition && { condition }),
    ...(inputMessage && { inputMessage }),
    ...(strict && { strict }),
    ...(showCustomUi && { showCustomUi }),
  };
}
