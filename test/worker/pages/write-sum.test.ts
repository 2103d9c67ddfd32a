// The sum anyone can add up.
import { describe, expect, test } from "vitest";
import { writeSum } from "../../../src/worker/pages/write-sum.ts";
import { buildNumbers, NO_NUMBERS, NOTHING_YET } from "./build-view.ts";

const plain = (text: string | undefined) => text?.replaceAll("\u00A0", " ");

describe("writeSum", () => {
  test("names every part there is, and only those", () => {
    const sum = writeSum(
      buildNumbers({
        received: 1_244,
        inBook: 1_200,
        waiting: 10,
        needsFixing: 20,
        unrouted: 4,
        duplicate: 5,
        withdrawn: 3,
        moved: 2,
      }),
    );
    expect(plain(sum?.parts)).toBe(
      "1.200 trong bảng tính + 10 đang chờ + 20 cần sửa + 4 chưa rõ đơn vị + 5 gửi trùng + 3 đã rút + 2 đã chuyển đi",
    );
    expect(sum?.total).toBe(sum?.received);
    expect(plain(writeSum(buildNumbers({ waiting: 0, needsFixing: 0, unrouted: 0 }))?.parts)).toBe(
      "1.200 trong bảng tính",
    );
  });

  test("may be broken over lines only before a plus", () => {
    const parts = writeSum(buildNumbers())?.parts ?? "";
    expect(
      parts
        .split(" ")
        .slice(1)
        .every((piece) => piece.startsWith("+")),
    ).toBe(true);
  });

  test("is 0 where nothing was received, and nothing where there are no numbers", () => {
    expect(writeSum(NOTHING_YET)).toEqual({ received: 0, parts: "0", total: 0 });
    expect(writeSum(NO_NUMBERS)).toBeNull();
  });
});
