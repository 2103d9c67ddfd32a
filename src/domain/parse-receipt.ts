// Reads a receipt as a person types it, and tells whether it can be one.
import { checkReceipt, RECEIPT_PAYLOAD, RECEIPT_SYMBOLS } from "./check-receipt.ts";

export type ParsedReceipt =
  | { readonly kind: "receipt"; readonly receipt: string }
  | { readonly kind: "not-a-receipt" };

/** Longer text than this holds more than a receipt and a few stray spaces. */
const LONGEST = 64;

/**
 * Small letters, missing or other dashes, spaces, O for 0 and I or L for 1 are taken; the check symbol decides the rest.
 * The receipt comes back as "XXXX-XXXX-XXXX".
 */
export function parseReceipt(typed: string): ParsedReceipt {
  if (typed.length > LONGEST) return { kind: "not-a-receipt" };
  const symbols = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}._\u200B\uFEFF]/gu, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  const values = Array.from(symbols, (symbol) => RECEIPT_SYMBOLS.indexOf(symbol));
  if (values.length !== RECEIPT_PAYLOAD + 1 || values.includes(-1))
    return { kind: "not-a-receipt" };
  if (checkReceipt(values.slice(0, RECEIPT_PAYLOAD)) !== values[RECEIPT_PAYLOAD])
    return { kind: "not-a-receipt" };
  return {
    kind: "receipt",
    receipt: `${symbols.slice(0, 4)}-${symbols.slice(4, 8)}-${symbols.slice(8)}`,
  };
}
