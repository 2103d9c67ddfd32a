// Reads a count (members, a quota) from a cell.

export type CellValue = string | number | boolean | null | undefined;
export type ReadCount =
  | { readonly kind: "count"; readonly count: number }
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable" };

/** More than there are people to count is a slip. */
const MOST = 100_000_000;

// Groups of three by dots, commas or spaces, one kind at a time: unions print 170.324 and 8,518 alike.
const GROUPED = /^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+|(?:[ \u00A0]\d{3})+)$/;
const PLAIN = /^\d{1,9}$/;
// "600 ngàn 175", as Thanh Hóa printed it.
const THOUSANDS = /^(\d{1,6}) (?:nghìn|ngàn)(?: (\d{1,3}))?$/;

/**
 * A number with a fraction is unreadable, not rounded: "8,518" typed into a Vietnamese sheet becomes 8.518, and nobody
 * but its author knows which was meant.
 */
export function readCount(cell: CellValue): ReadCount {
  if (cell === null || cell === undefined) return { kind: "blank" };
  if (typeof cell === "boolean") return { kind: "unreadable" };
  const count = typeof cell === "number" ? cell : countIn(cell);
  if (count === null) return { kind: "blank" };
  const valid = Number.isInteger(count) && count >= 0 && count <= MOST;
  return valid ? { kind: "count", count } : { kind: "unreadable" };
}

function countIn(typed: string): number | null {
  if (typed.length > 64) return NaN;
  const text = typed.normalize("NFC").trim().toLowerCase();
  if (text === "") return null;
  if (PLAIN.test(text) || GROUPED.test(text)) return Number(text.replace(/[^\d]/g, ""));
  const [whole, thousands, rest = "0"] = THOUSANDS.exec(text) ?? [];
  return whole === undefined ? NaN : Number(thousands) * 1000 + Number(rest);
}
