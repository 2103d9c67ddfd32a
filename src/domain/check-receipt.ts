// Computes the check symbol of a receipt: the twelfth symbol, which catches slips of the pen.

/** Crockford base32: without I, L, O and U, which people misread or would rather not read. */
export const RECEIPT_SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Symbols of a receipt that carry its 55 bits. */
export const RECEIPT_PAYLOAD = 11;

/** Product with x in the field of 32 elements (x⁵ + x² + 1), whose powers of x run through 31 different values. */
const timesX = (value: number): number => (value < 16 ? value << 1 : (value << 1) ^ 0b100101);

/**
 * The sum over the field of `symbol × weight` must be 1, with twelve different weights, none of them zero. So a change of
 * any one symbol and any exchange of two different symbols, adjacent or not, always shows; anything else shows 31 times
 * in 32. The sum is 1, not 0, so that a row of zeros is no receipt.
 *
 * `payload` holds 11 values of 0 to 31; the answer is one such value.
 */
export function checkReceipt(payload: readonly number[]): number {
  // Horner's rule: the last payload symbol has weight x, the check symbol weight 1.
  const sum = payload.reduce((total, value) => timesX(total) ^ value, 0);
  return timesX(sum) ^ 1;
}
