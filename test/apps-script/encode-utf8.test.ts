// UTF-8 in signed bytes.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeUtf8 } from "../../src/apps-script/encode-utf8.ts";

describe("encodeUtf8", () => {
  it("gives the platform's own bytes for any text, lone surrogates included", () => {
    const units = fc
      .array(fc.integer({ min: 0, max: 0xffff }))
      .map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(fc.oneof(units, fc.string({ unit: "binary" })), (text) => {
        expect(Uint8Array.from(encodeUtf8(text))).toEqual(new TextEncoder().encode(text));
      }),
    );
  });

  it("gives bytes from -128 to 127", () => {
    expect(encodeUtf8("Đ")).toEqual([-60, -112]);
  });
});
