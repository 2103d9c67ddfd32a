import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RECEIPT_SYMBOLS } from "../../src/domain/check-receipt.ts";
import { parseReceipt } from "../../src/domain/parse-receipt.ts";
import { receiptOf } from "../../src/domain/receipt.ts";

const keys = fc.uint8Array({ minLength: 32, maxLength: 32 });
const receipts = keys.map(receiptOf);
const bare = (receipt: string): string => receipt.replaceAll("-", "");

describe("receiptOf", () => {
  it("makes three groups of four symbols", () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      }),
    );
  });

  it("carries the first 55 bits of the key and nothing else", () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 0, max: 255 }), (key, bit) => {
        const other = key.with(bit >> 3, (key[bit >> 3] ?? 0) ^ (0x80 >> (bit & 7)));
        expect(receiptOf(other) === receiptOf(key)).toBe(bit >= 55);
      }),
    );
  });

  it("is stable", () => {
    const key = Uint8Array.from({ length: 32 }, (_, index) => index * 7 + 1);
    expect(receiptOf(key)).toBe(receiptOf(key.slice(0, 7)));
    expect(receiptOf(key)).toBe("0440-Y5GX-4GNQ");
  });

  it("refuses a key that is too short", () => {
    expect(() => receiptOf(new Uint8Array(6))).toThrow(
      "Cannot make a receipt: key has 6 bytes, pass at least 7",
    );
  });
});

describe("parseReceipt", () => {
  it("reads back every receipt, however it is typed", () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        const ways = [
          receipt,
          receipt.toLowerCase(),
          bare(receipt),
          ` ${receipt.replaceAll("-", " – ")} `,
          receipt.replaceAll("0", "O").replaceAll("1", "I"),
          receipt.toLowerCase().replaceAll("0", "o").replaceAll("1", "l"),
        ];
        for (const typed of ways) expect(parseReceipt(typed)).toEqual({ kind: "receipt", receipt });
      }),
    );
  });

  it("notices every wrong symbol", () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        const typed = bare(receipt);
        for (let at = 0; at < typed.length; at += 1) {
          for (const symbol of RECEIPT_SYMBOLS) {
            if (symbol === typed[at]) continue;
            expect(parseReceipt(typed.slice(0, at) + symbol + typed.slice(at + 1)).kind).toBe(
              "not-a-receipt",
            );
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it("notices every exchange of two different symbols, adjacent or not", () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        const symbols = Array.from(bare(receipt));
        for (let a = 0; a < symbols.length; a += 1) {
          for (let b = a + 1; b < symbols.length; b += 1) {
            if (symbols[a] === symbols[b]) continue;
            const swapped = symbols.with(a, symbols[b] ?? "").with(b, symbols[a] ?? "");
            expect(parseReceipt(swapped.join("")).kind).toBe("not-a-receipt");
          }
        }
      }),
    );
  });

  it.each(["", "0000-0000-0000", "0440-Y5GX", "0440-Y5GX-4GNQU", "mã hồ sơ", "U".repeat(12)])(
    "takes %j for no receipt",
    (typed) => {
      expect(parseReceipt(typed)).toEqual({ kind: "not-a-receipt" });
    },
  );

  it("takes a very long text for no receipt", () => {
    expect(parseReceipt("1".repeat(100_000))).toEqual({ kind: "not-a-receipt" });
  });
});
