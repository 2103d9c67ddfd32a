import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMoney } from "../../../src/domain/text/read-money.ts";

const AMOUNTS = [
  ["16 tỷ đồng/năm", 16_000_000_000, "exact", "year"],
  ["15,9 tỷ đồng/năm", 15_900_000_000, "exact", "year"],
  ["hơn 1,4 tỷ đồng", 1_400_000_000, "at-least", null],
  ["gần 21, 5 tỉ", 21_500_000_000, "at-most", null],
  ["khoảng 16 tỷ đồng", 16_000_000_000, "about", null],
  ["1.500.000đ", 1_500_000, "exact", null],
  ["1 tỷ 250 triệu", 1_250_000_000, "exact", null],
  ["33 nghìn tỷ đồng", 33_000_000_000_000, "exact", null],
  ["120 triệu đồng/năm.", 120_000_000, "exact", "year"],
  ["Trên 80 triệu đồng mỗi tháng", 80_000_000, "at-least", "month"],
  ["600 Triệu VNĐ", 600_000_000, "exact", null],
  ["500.000 đồng", 500_000, "exact", null],
] as const;

const UNCLEAR = [
  "34.893 tỷ",
  "hàng trăm triệu đồng",
  "4.000-5.000 đồng/chiếc",
  "giảm được 95 nhân sự và tiết kiệm được 60 tỷ đồng",
  "1500",
  "250 triệu 1 tỷ",
  "1,500 triệu",
  "không tính được",
  "",
  "5 đồng 3 triệu",
  "9".repeat(80),
];

describe("readMoney", () => {
  it.each(AMOUNTS)("reads %j", (text, dong, bound, per) => {
    expect(readMoney(text)).toEqual({ kind: "amount", dong, bound, per });
  });

  it.each(UNCLEAR)("leaves %j to people", (text) => {
    expect(readMoney(text)).toEqual({ kind: "unclear" });
  });

  it("gives a whole number of đồng or nothing for any text", () => {
    const words = fc.array(
      fc.constantFrom(
        "1",
        "12",
        "500",
        ".",
        ",",
        " ",
        "tỷ",
        "triệu",
        "nghìn",
        "đồng",
        "/năm",
        "hơn ",
      ),
    );
    fc.assert(
      fc.property(words, (parts) => {
        const money = readMoney(parts.join(""));
        const dong = money.kind === "amount" ? money.dong : 0;
        expect(Number.isSafeInteger(dong) && dong >= 0).toBe(true);
      }),
    );
  });
});
