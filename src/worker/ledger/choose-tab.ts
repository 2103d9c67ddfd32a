// Says which tab of the book a version's row belongs to.
import type { RowTab } from "../sheet/book-row.ts";

/** A row Google refused goes where an officer sees that it must be fixed. */
export function chooseTab({
  verdict,
  refusal,
}: {
  readonly verdict: string;
  readonly refusal: string | null;
}): RowTab {
  switch (verdict) {
    case "accepted":
      return refusal === null ? "initiatives" : "needsFixing";
    case "unrouted":
      return "unrouted";
    default:
      return "needsFixing";
  }
}
