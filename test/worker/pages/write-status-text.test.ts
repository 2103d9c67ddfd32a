// The text for a Zalo group.
import { describe, expect, test } from "vitest";
import { writeStatusText } from "../../../src/worker/pages/write-status-text.ts";
import { buildNumbers, buildRow, buildView, NO_NUMBERS, NOTHING_YET } from "./build-view.ts";

describe("writeStatusText", () => {
  test("says in a few lines what people ask for", () => {
    expect(writeStatusText(buildView())).toBe(
      [
        "Diễn tập: 1 triệu sáng kiến – Giai đoạn 1",
        "Tính đến 14h05 ngày 20/11/2026",
        "Đã nhận 1.234 sáng kiến; tính vào tiến độ 1.100/2.000 (đạt 55,0%); hợp lệ 900.",
        "Cần sửa: 20.",
        "Chưa rõ đơn vị: 4.",
        "10 sáng kiến đã nhận, đang chờ vào bảng tính, lâu nhất 3 phút.",
        "",
        "- LĐLĐ TP Hà Nội: 1.100/2.000 (đạt 55,0%), đã nhận 1.234",
        "- LĐLĐ tỉnh An Giang: chưa có số liệu",
        "",
      ].join("\n"),
    );
  });

  test("takes into the total's share only federations with a quota, and says so", () => {
    const view = buildView({
      total: buildNumbers({ counted: 6_100 }),
      federations: [buildRow(), buildRow({ id: "p34-04", counted: 5_000, quota: null })],
    });
    expect(writeStatusText(view)).toContain(
      "tính vào tiến độ 6.100, so với chỉ tiêu 1.100/2.000 (đạt 55,0%, chưa tính 1 đơn vị chưa có chỉ tiêu); hợp lệ 900.",
    );
  });

  test("only counts federations that have nothing yet, so that the message stays short", () => {
    const text = writeStatusText(
      buildView({ federations: [buildRow({ name: "LĐLĐ tỉnh Cà Mau", ...NOTHING_YET })] }),
    );
    expect(text).not.toContain("Cà Mau");
    expect(text).toContain("Chưa có sáng kiến nào: 1 đơn vị.");
  });

  test("says so when nobody has reported", () => {
    expect(writeStatusText(buildView({ total: NO_NUMBERS, federations: [] }))).toContain(
      "Chưa có số liệu.",
    );
  });

  test("says nothing of waiting when nothing waits", () => {
    expect(writeStatusText(buildView({ total: buildNumbers({ waiting: 0 }) }))).not.toContain(
      "chờ",
    );
  });

  test("says which federation's numbers do not add up", () => {
    const row = buildRow({ received: 1_235 });
    expect(writeStatusText(buildView({ federations: [row] }))).toContain(
      "! LĐLĐ TP Hà Nội: Đã nhận 1.235, nhưng cộng lại được 1.234",
    );
  });
});
