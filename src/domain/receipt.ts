// Makes the receipt (mã hồ sơ) of a submission: a short code people can read out, write down and type again.
import { checkReceipt, RECEIPT_PAYLOAD, RECEIPT_SYMBOLS } from "./check-receipt.ts";

const BITS = 5;

/** The first 55 bits of the submission's key and a check symbol, as "XXXX-XXXX-XXXX". */
export function receiptOf(key: Uint8Array): string {
  if (key.length * 8 < RECEIPT_PAYLOAD * BITS) {
    throw new RangeError(`Cannot make a receipt: key has ${key.length} bytes, pass at least 7`);
  }
  const payload = Array.from({ length: RECEIPT_PAYLOAD }, (_, index) => {
    const bit = index * BITS;
    const pair = ((key[bit >> 3] ?? 0) << 8) | (key[(bit >> 3) + 1] ?? 0);
    return (pair >> (16 - BITS - (bit & 7))) & 31;
  });
  const symbols = [...payload, checkReceipt(payload)]
    .map((value) => RECEIPT_SYMBOLS.charAt(value))
    .join("");
  return `${symbols.slice(0, 4)}-${symbols.slice(4, 8)}-${symbols.slice(8)}`;
}
