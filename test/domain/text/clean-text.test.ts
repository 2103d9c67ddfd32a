import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../../src/domain/text/clean-text.ts";

/** Any UTF-16 units, lone surrogates included, with what people really paste mixed in. */
const anything = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom("e\u0302\u0323", "ƣ", "\r\n", "\t", "\u200B", "  ", "Ð", "😀"),
    ),
  )
  .map((parts) => parts.join(""));

describe("cleanText", () => {
  it("composes decomposed Vietnamese", () => {
    expect(cleanText("Thanh Hóa Huế".normalize("NFD")).text).toBe("Thanh Hóa Huế");
  });

  it("replaces the look-alikes of ư and Đ", () => {
    expect(cleanText("ngƣời, DƢỠNG, Ð\u00E0 Nẵng").text).toBe("người, DƯỠNG, Đà Nẵng");
    expect(cleanText("Hƣ\u0300ng").text).toBe("Hừng");
  });

  it("leaves everything else as typed", () => {
    const typed = [
      "skkn một số BIỆN PHÁP  GIÁO dục",
      '=HYPERLINK("http://x.example","Sáng kiến")',
      "-25/+30 tận thu tài nguyên",
      "Thanh Hoá = Thanh Hóa – “kĩ năng”",
      "Uû ban nh©n d©n, mäi ng\u00ADêi",
      "Sang kiên kinh nghiêm \u0301",
    ];
    for (const text of typed) expect(cleanText(text)).toEqual({ text, damaged: false });
  });

  it("drops control and zero-width characters, and joins no words by it", () => {
    expect(cleanText("\uFEFFMáy\u0000 vớt\u200B rác\tđường\u202E sông\u0007 ").text).toBe(
      "Máy vớt rác đường sông",
    );
  });

  it("keeps line breaks of a paragraph as one kind", () => {
    expect(cleanText("một\r\nhai\rba\u2028bốn\n\nnăm\n").text).toBe("một\nhai\nba\nbốn\n\nnăm");
  });

  it("turns line breaks into spaces where one line is wanted", () => {
    expect(cleanText("một\r\nhai\nba", "one").text).toBe("một hai ba");
  });

  it("replaces lone surrogates and says that the text is damaged", () => {
    expect(cleanText("Máy \uD83D bơm")).toEqual({ text: "Máy \uFFFD bơm", damaged: true });
    expect(cleanText("Máy \uFFFD bơm").damaged).toBe(true);
    expect(cleanText("Máy 😀 bơm")).toEqual({ text: "Máy 😀 bơm", damaged: false });
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(anything, fc.constantFrom("one" as const, "many" as const), (typed, lines) => {
        const once = cleanText(typed, lines);
        expect(cleanText(once.text, lines)).toEqual(once);
        expect(once.text.isWellFormed()).toBe(true);
      }),
    );
  });

  it("gives the same text whatever the Unicode form it was typed in", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...Array.from("aăâeêoôơuưyđƯĐ \u0300\u0301\u0303\u0309\u0323"))),
        (letters) => {
          const typed = letters.join("");
          expect(cleanText(typed.normalize("NFD"))).toEqual(cleanText(typed.normalize("NFC")));
        },
      ),
    );
  });

  it("composes what a stranger piles onto one letter without losing a mark", () => {
    const piled = `Ti\u0301${"\u0323\u0301".repeat(2_000)}nh`;
    const { text } = cleanText(piled);
    expect(text.normalize("NFD").match(/\p{M}/gu)).toHaveLength(4_001);
    // Composed in one piece, this many marks would take half a minute.
    expect(cleanText("\u0323\u0301".repeat(150_000)).text).toHaveLength(300_000);
  });
});
