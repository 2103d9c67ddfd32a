// Writes what reconciling found as JSON, for programs.
import { measureResult } from "./measure-result.ts";
import type { Reconciled } from "./reconcile.ts";

/** `{agrees, total, books: [{programme?, federation, why?, …numbers, differences: […]}]}`; a book with `why` could not be read. */
export function writeResult(result: readonly Reconciled[]): string {
  const { agrees, ...total } = measureResult(result);
  return JSON.stringify(
    {
      agrees,
      total,
      books: result.map((one) => {
        const { book, outcome } = one;
        const place = { programme: book.programme, federation: book.home };
        if (outcome.kind === "unreadable") return { ...place, agrees: false, why: outcome.why };
        const { unreadable: _, ...numbers } = measureResult([one]);
        return { ...place, ...numbers, differences: outcome.comparison.differences };
      }),
    },
    null,
    2,
  );
}
