// The status page.
import { describe, expect, test } from "vitest";
import { renderStatus } from "../../../src/worker/pages/render-status.tsx";
import { buildNumbers, buildRow, buildView, NO_NUMBERS, NOTHING_YET } from "./build-view.ts";

const render = (view = buildView()) => renderStatus({ view, nonce: "n0nce", refreshing: false });

describe("renderStatus", () => {
  test("shows programme, phase, moment and progress in words people read", () => {
    const html = render();
    expect(html).toContain('<html lang="vi">');
    expect(html).toContain("Diễn tập: 1 triệu sáng kiến");
    expect(html).toContain("Giai đoạn 1 · số liệu lúc 14h05 ngày 20/11/2026");
    expect(html).toContain("/ 2.000 chỉ tiêu · đạt 55,0%");
    expect(html).toContain('<progress value="1100" max="2000"');
    expect(html).toContain("10 sáng kiến đã nhận, đang chờ vào bảng tính, lâu nhất 3 phút.");
  });

  test("shows chưa có for a federation without numbers, never 0", () => {
    const html = render(
      buildView({ total: NO_NUMBERS, federations: [buildRow({ ...NO_NUMBERS })] }),
    );
    const row = /<th scope="row">LĐLĐ TP Hà Nội<\/th>(.*?)<\/tr>/.exec(html)?.[1];
    expect(row).toContain("chưa có");
    expect(row).not.toMatch(/>0</);
    expect(html).not.toContain("<progress");
  });

  test("puts the furthest first, and lets those recede that have nothing to compare", () => {
    const html = render(
      buildView({
        federations: [
          buildRow({ name: "Không có gì", ...NOTHING_YET }),
          buildRow({ name: "Một nửa", counted: 1_000, quota: 2_000 }),
          buildRow({ name: "Đủ", counted: 5, quota: 5 }),
        ],
      }),
    );
    expect(
      [...html.matchAll(/<tr( class="none")?><th scope="row">(.*?)</g)].map(([, soft, name]) => [
        name,
        soft !== undefined,
      ]),
    ).toEqual([
      ["Đủ", false],
      ["Một nửa", false],
      ["Không có gì", true],
    ]);
  });

  test("takes into the total's share only federations with a quota, and says so in words", () => {
    const html = render(
      buildView({
        total: buildNumbers({ counted: 6_100 }),
        federations: [buildRow(), buildRow({ id: "p34-04", counted: 5_000, quota: null })],
      }),
    );
    expect(html).toContain("1.100 <small>/ 2.000 chỉ tiêu · đạt 55,0%");
    expect(html).toContain('<progress value="1100" max="2000"');
    expect(html).toContain(
      "Phần trăm chưa tính 1 đơn vị chưa có chỉ tiêu; tính cả thì có 6.100 sáng kiến. Trong đó",
    );
  });

  test("has no bar and no share where nobody set a quota", () => {
    const html = render(
      buildView({
        total: buildNumbers({ quota: null }),
        federations: [buildRow({ quota: null })],
      }),
    );
    expect(html).toContain("sáng kiến tính vào tiến độ");
    expect(html).not.toContain("<progress");
  });

  test("names books in trouble with what a person must do", () => {
    const sentence = "Hệ thống không còn quyền ghi. Chia sẻ lại bảng tính cho tài khoản dịch vụ.";
    const state = {
      federation: "p34-01",
      code: "unshared",
      since: "2026-11-20T06:00:00.000Z",
      sentence,
    };
    const html = render(buildView({ states: [state] }));
    expect(html).toContain("Bảng tính cần xử lý");
    expect(html).toContain(`<b>LĐLĐ TP Hà Nội</b> (từ 13h00 ngày 20/11/2026): ${sentence}`);
  });

  test("shows per federation what was received as a sum, folded away while all adds up", () => {
    const html = render().replaceAll("\u00A0", " ");
    expect(html).toContain("Cộng lại khớp ở mọi đơn vị");
    expect(html).toContain(
      "<span>LĐLĐ TP Hà Nội</span> <b>1.234</b> <span>= 1.200 trong bảng tính + 10 đang chờ + 20 cần sửa + 4 chưa rõ đơn vị</span>",
    );
    expect(html).toContain("Chưa có số liệu: 1 đơn vị.");
    expect(html).not.toContain("<details open");
    expect(html).not.toContain("Số liệu không khớp");
  });

  test("says at once which federation's numbers do not add up, and opens the sums", () => {
    const html = render(
      buildView({ federations: [buildRow(), buildRow({ name: "LĐLĐ TP Huế", received: 1_235 })] }),
    ).replaceAll("\u00A0", " ");
    expect(html).toContain("<details open");
    expect(html).toContain("Cộng lại KHÔNG khớp ở 1 đơn vị");
    expect(html).toContain(
      "<b>LĐLĐ TP Huế</b>: Đã nhận 1.235, nhưng cộng lại được 1.234 (1.200 trong bảng tính",
    );
    expect(html).toContain('<li class="wrong"><span>LĐLĐ TP Huế</span> <b>1.235</b> <span>≠ 1.200');
  });

  test("shows the last tally with its own moment", () => {
    const lastTally = {
      asOf: "2026-11-20T00:00:00.000Z",
      phase: "gd1",
      total: buildNumbers({ counted: 1_050 }),
    };
    expect(render(buildView({ lastTally }))).toContain(
      "tính đến 07h00 ngày 20/11/2026, 1.050 sáng kiến",
    );
  });

  test("escapes whatever a name or a sentence holds", () => {
    const nasty = `"><script>alert(1)</script>`;
    const html = render(
      buildView({
        programmeName: nasty,
        federations: [buildRow({ name: nasty })],
        states: [
          { federation: "p34-01", code: "x", since: "2026-11-20T06:00:00.000Z", sentence: nasty },
        ],
      }),
    );
    expect(html).not.toContain("<script");
  });

  test("has no script, no style attribute and nothing loaded, so that its security policy can forbid them", () => {
    const html = render();
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(| style=| src=| on[a-z]+=/i);
    expect(html.match(/<style nonce="n0nce">/g)).toHaveLength(1);
  });
});
