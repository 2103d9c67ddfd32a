import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "../../../src/domain/text/fold-text.ts";

const SAME: readonly (readonly [string, string])[] = [
  ["Thanh Hoá", "THANH HÓA"],
  ["Trương Thanh Thúy", "Trương Thanh Thuý"],
  ["khoẻ", "khỏe"],
  ["rèn kĩ năng đọc cho học sinh lớp 1", "rèn kỹ năng đọc cho học sinh lớp 1"],
  ["quản lý", "quản lí"],
  ["Mỹ thuật", "Mĩ thuật"],
  ["quý", "quí"],
  ["công ty, tỷ đồng", "công ti, tỉ đồng"],
  ["Hƣng Yên", "Hưng Yên"],
  ["Ðà Nẵng", "Đà Nẵng"],
  ["Bà Rịa – Vũng Tàu", "Bà Rịa-Vũng  Tàu"],
  ["“Máy vớt rác”", "Máy vớt rác"],
  ["  Đông\u00A0Anh ", "đông anh"],
];

const DIFFERENT: readonly (readonly [string, string])[] = [
  ["Hà Nam", "Ha Nam"],
  ["Hà Giang", "Hậu Giang"],
  ["Đông", "Dông"],
  ["bác", "bác sĩ"],
  ["tai", "tay"],
  ["Quảng Ninh", "Quảng Bình"],
];

describe("foldText", () => {
  it.each(SAME)("takes %j and %j for the same words", (a, b) => {
    expect(foldText(a)).toBe(foldText(b));
    expect(foldText(a.normalize("NFD"))).toBe(foldText(b));
  });

  it.each(DIFFERENT)("tells %j from %j", (a, b) => {
    expect(foldText(a)).not.toBe(foldText(b));
  });

  it("moves no tone in closed syllables and behind qu", () => {
    expect(foldText("hoàn huỳnh ngoài quỳ")).toBe("hoàn huỳnh ngoài quì");
  });

  it("leaves y alone where it is not the vowel of one of those onsets", () => {
    expect(foldText("System, Thy, tuyết, ngày, vỹ")).toBe("system, thy, tuyết, ngày, vỹ");
  });

  it("folds a key to itself", () => {
    const words = fc.array(
      fc.constantFrom(..."hklmstquyỳýoaàáeèéđƣÐ “”\"'-–  \u0301\u0323\n".split("")),
    );
    fc.assert(
      fc.property(words, fc.string({ unit: "binary" }), (letters, anything) => {
        for (const text of [letters.join(""), anything.toLowerCase().normalize("NFC")]) {
          const key = foldText(text);
          expect(foldText(key)).toBe(key);
        }
      }),
    );
  });

  it("reads a hundred thousand quotation marks, dashes and spaces", () => {
    const odd = `a${`"`.repeat(30_000)}b${" ".repeat(30_000)}c${" -".repeat(30_000)}d`;
    expect(foldText(odd)).toBe(`a${`"`.repeat(30_000)}b c${"-".repeat(30_000)}d`);
  });
});
