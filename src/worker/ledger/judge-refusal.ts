// Says what a refusal of a batch is about: one row, the fence, a stale map, or the state of the book.
import type { Refusal } from "../google/outcome.ts";
import { withoutQuotes } from "../without-quotes.ts";
import type { BookStateCode } from "./book-state.ts";

export type Judgement =
  | { readonly kind: "row"; readonly request: number }
  | { readonly kind: "fence" }
  | { readonly kind: "map" }
  | { readonly kind: "token" }
  | { readonly kind: "state"; readonly code: BookStateCode; readonly words: string | null };

/** Google's words as recorded or published; see the messages each line names. */
export function judgeRefusal(
  refusal: Refusal,
  isRowRequest: (index: number) => boolean,
): Judgement {
  const { status, message } = refusal;
  if (status === 401) return { kind: "token" };
  if (status === 404) return { kind: "state", code: "deleted", words: null };
  if (status === 403) return { kind: "state", code: "unshared", words: null };
  const request = Number(/requests\[(\d+)\]/.exec(message)?.[1] ?? Number.NaN);
  if (/No protected range with id/i.test(message)) return { kind: "fence" };
  // What is beside the grid, or in a tab that is not there, went since the map was read: no row is at fault.
  if (
    /Unable to parse range|exceeds grid limits|after last (row|column) in grid|No (grid|sheet) with id/i.test(
      message,
    )
  )
    return { kind: "map" };
  // Somebody's lock on a whole tab stands where we would hold the tab still for a moment.
  if (/protected cell or object|already has sheet protection/i.test(message))
    return { kind: "state", code: "locked", words: null };
  if (/increase the number of cells/i.test(message))
    return { kind: "state", code: "full", words: null };
  if (isRowRequest(request)) return { kind: "row", request };
  return { kind: "state", code: "refused", words: withoutQuotes(message).slice(0, 300) };
}
