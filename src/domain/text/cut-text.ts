// Cuts text that does not fit into one cell, with a mark a person sees.
import { CELL_LIMIT } from "../sheet.ts";

const MARK = "… (đã cắt)";

/** The result has at most `limit` UTF-16 units, mark included, and never ends in half a character. */
export function cutText(
  text: string,
  limit: number = CELL_LIMIT,
): { readonly text: string; readonly cut: boolean } {
  if (text.length <= limit) return { text, cut: false };
  const end = limit - MARK.length;
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return { text: text.slice(0, splitsPair ? end - 1 : end) + MARK, cut: true };
}
