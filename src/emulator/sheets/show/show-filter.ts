// Shows a basic filter or a filter view; what each column hides is answered in both of Google's forms.
import type { sheets_v4 } from "googleapis";
import { writeRange } from "../ranges/write-range.ts";

/** A basic filter has fewer fields of the same names. */
export function showFilter({
  filterSpecs = [],
  sortSpecs = [],
  ...filter
}: sheets_v4.Schema$FilterView): sheets_v4.Schema$FilterView {
  const criteria = filterSpecs.map(
    ({ columnIndex, filterCriteria }) => [columnIndex ?? 0, filterCriteria ?? {}] as const,
  );
  return {
    ...filter,
    range: writeRange(filter.range ?? {}),
    ...(sortSpecs.length > 0 && { sortSpecs }),
    ...(filterSpecs.length > 0 && { criteria: Object.fromEntries(criteria), filterSpecs }),
  };
}
