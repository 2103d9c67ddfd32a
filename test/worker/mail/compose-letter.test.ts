// The tally's letter to leadership.
import { describe, expect, test } from "vitest";
import { compileTally } from "../../../src/domain/compile-tally.ts";
import { programme1Trieu2022 } from "../../../src/domain/programmes/1-trieu-2022.ts";
import type { TallyRow } from "../../../src/domain/tally.ts";
import { composeLetter } from "../../../src/worker/mail/compose-letter.ts";
import type { LetterInput } from "../../../src/worker/mail/letter.ts";
import { buildCount, NOW } from "../board/build-desk.ts";

const ROWS: readonly TallyRow[] = [
  {
    federation: "p63-01",
    name: "LĐLĐ TP Hà Nội",
    count: buildCount(NOW, {}, { counted: 1_008, registered: 1_500 }),
  },
  {
    federation: "cdn-evn",
    name: "CĐ Điện lực Việt Nam",
    count: buildCount(NOW, {}, { counted: 2_399, registered: 3_000 }),
  },
  {
    federation: "p63-91",
    name: "LĐLĐ tỉnh Kiên Giang",
    count: buildCount(
      NOW,
      { received: 0, inBook: 0, needsFixing: 0 },
      { received: 0, counted: 0, valid: 0, registered: null },
    ),
  },
  { federation: "p63-38", name: "LĐLĐ tỉnh Thanh Hóa", count: null },
  {
    federation: "national",
    name: "Chưa rõ đơn vị",
    count: buildCount(
      NOW,
      { received: 4, inBook: 0, needsFixing: 0, unrouted: 4 },
      { received: 4, counted: 0, valid: 0, registered: null },
    ),
  },
];

const buildInput = (changes: Partial<LetterInput> = {}, rows = ROWS): LetterInput => ({
  programme: programme1Trieu2022,
  tally: compileTally(programme1Trieu2022, "gd1", rows, NOW),
  unread: [],
  resend: false,
  publicUrl: "https://sang-kien.example.org",
  ...changes,
});

/** The cells of a union's row. */
const rowOf = (html: string, name: string): string =>
  new RegExp(`>${name}</td>(.*?)</tr>`).exec(html)?.[1] ?? "";

describe("composeLetter", () => {
  test("says programme, phase, moment and share in the subject", () => {
    expect(composeLetter(buildInput()).subject).toBe(
      "[Sáng kiến] 1 triệu sáng kiến – giai đoạn 1 – tính đến 14h05 20/05/2022: 3.407/4.500 (đạt 75,7%)",
    );
  });

  test("marks a letter that is sent again", () => {
    expect(composeLetter(buildInput({ resend: true })).subject).toMatch(
      /^\[Sáng kiến\] \(gửi lại\) 1 triệu/,
    );
  });

  test("names no share where nobody set a quota", () => {
    const rows = [
      {
        federation: "p63-01",
        name: "x",
        count: buildCount(NOW, {}, { counted: 7, registered: null }),
      },
    ];
    const { subject, text, html } = composeLetter(buildInput({}, rows));
    expect(subject).toMatch(/: 7 sáng kiến$/);
    expect(text + html).not.toMatch(/đạt|Infinity|NaN/);
  });

  test("takes into the total's share only those with a quota, and says so in words", () => {
    const open = {
      federation: "p63-04",
      name: "LĐLĐ tỉnh Cao Bằng",
      count: buildCount(NOW, {}, { counted: 5_000, registered: null }),
    };
    const { subject, text, html } = composeLetter(buildInput({}, [...ROWS, open]));
    expect(subject).toMatch(/: 3\.407\/4\.500 \(đạt 75,7%\)$/);
    expect(text).toContain("Tính vào tiến độ: 3.407 / 4.500 chỉ tiêu đăng ký, đạt 75,7%");
    for (const body of [text, html])
      expect(body).toContain(
        "Phần trăm chưa tính 1 đơn vị chưa có chỉ tiêu; tính cả thì có 8.407 sáng kiến.",
      );
    expect(rowOf(html, "Tổng cộng")).toContain("<td>8.407</td><td>75,7%</td>");
    expect(composeLetter(buildInput()).text).not.toContain("chưa tính");
  });

  test("prints shares so that no threshold looks reached which is not, and ranks by share", () => {
    const { text } = composeLetter(buildInput());
    expect(text).toContain("1. CĐ Điện lực Việt Nam: 2.399/3.000 (đạt 79,97%), hạng 1");
    expect(text).toContain("2. LĐLĐ TP Hà Nội: 1.008/1.500 (đạt 67,2%), hạng 2");
  });

  test("says chưa có số liệu where there is none, and 0 where there is 0", () => {
    const { text, html } = composeLetter(buildInput());
    expect(text).toContain("Chưa có số liệu: 1 đơn vị\nLĐLĐ tỉnh Thanh Hóa.");
    expect(text).toContain("Chưa có sáng kiến nào: 1 đơn vị\nLĐLĐ tỉnh Kiên Giang.");
    expect(html).toContain("chưa có số liệu");
  });

  test("puts what could not be routed last, without a rank", () => {
    const { text, html } = composeLetter(buildInput());
    expect(text).toMatch(/Thanh Hóa\.\n\nChưa rõ đơn vị: 4 lượt nộp\n/);
    expect(rowOf(html, "Chưa rõ đơn vị")).toContain("4 lượt nộp, chưa tính cho đơn vị nào");
  });

  test("gives no rank to those that have nothing: all would share one", () => {
    expect(rowOf(composeLetter(buildInput()).html, "LĐLĐ tỉnh Kiên Giang")).toMatch(/<td>–<\/td>$/);
  });

  test("groups unions by how far they are, with the rule's threshold compared on integers", () => {
    const rows = [
      ...ROWS,
      {
        federation: "p63-95",
        name: "LĐLĐ tỉnh Bạc Liêu",
        count: buildCount(NOW, {}, { counted: 2_400, registered: 3_000 }),
      },
      {
        federation: "p63-24",
        name: "LĐLĐ tỉnh Bắc Giang",
        count: buildCount(NOW, {}, { counted: 3_000, registered: 3_000 }),
      },
      {
        federation: "p63-04",
        name: "LĐLĐ tỉnh Cao Bằng",
        count: buildCount(NOW, {}, { counted: 9, registered: null }),
      },
    ];
    expect(composeLetter(buildInput({}, rows)).text.match(/^.*: \d+ đơn vị$/gm)).toEqual([
      "Đạt từ 100% chỉ tiêu đăng ký: 1 đơn vị",
      "Từ 80% đến dưới 100%: 1 đơn vị",
      "Dưới 80%: 2 đơn vị",
      "Chưa có chỉ tiêu đăng ký: 1 đơn vị",
      "Chưa có sáng kiến nào: 1 đơn vị",
      "Chưa có số liệu: 1 đơn vị",
    ]);
  });

  test("says on top that numbers are not whole, and nothing of it when they are", () => {
    const unread = [{ name: "LĐLĐ TP Hà Nội", readAt: 0 }];
    const [first] = ROWS;
    if (first === undefined) throw new Error("no row");
    expect(composeLetter(buildInput({ unread })).text).toContain(
      "Số liệu chưa đủ: 1 đơn vị chưa có số liệu, 1 bảng tính chưa đọc lại được trước khi tổng hợp (tên ở cuối thư).",
    );
    expect(composeLetter(buildInput({}, [first])).html).not.toContain("Số liệu chưa đủ");
  });

  test("sets the sum against the country's targets of the phase and the programme", () => {
    expect(composeLetter(buildInput()).text).toContain(
      "So với mục tiêu cả nước: giai đoạn này đạt 1,1% của 300.000, cả chương trình đạt 0,3% của 1.000.000.",
    );
  });

  test("accounts for everything received", () => {
    expect(composeLetter(buildInput()).text).toContain(
      "Từ đầu chương trình đã nhận 24 sáng kiến: 18 đã vào bảng tính, 2 cần sửa, 4 chưa rõ đơn vị.",
    );
  });

  test("names books that could not be read, with the moment of the last time", () => {
    const unread = [
      { name: "LĐLĐ TP Hà Nội", readAt: NOW - 3_600_000 },
      { name: "LĐLĐ tỉnh Thanh Hóa", readAt: 0 },
    ];
    const { text, html } = composeLetter(buildInput({ unread }));
    for (const body of [text, html]) {
      expect(body).toContain("LĐLĐ TP Hà Nội (đọc lần cuối 13h05 ngày 20/05/2022)");
    }
    expect(text).toContain("Bảng tính chưa đọc được lần nào (1): LĐLĐ tỉnh Thanh Hóa.");
  });

  test("tells how long the phase still runs and when the next letter comes", () => {
    const { text } = composeLetter(buildInput());
    expect(text).toContain("Giai đoạn 1 (còn 12 ngày) – tính đến 14h05 ngày 20/05/2022");
    expect(text).toContain("Báo cáo kế tiếp: 07h00 ngày 21/05/2022");
  });

  test("escapes whatever a name holds", () => {
    const name = `<img src=x onerror="alert(1)"> & Cty`;
    const rows = [{ federation: "p63-01", name, count: null }];
    const { html } = composeLetter(buildInput({ unread: [{ name, readAt: 0 }] }, rows));
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; Cty");
  });

  test("loads nothing from elsewhere and runs nothing", () => {
    const { html } = composeLetter(buildInput());
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|src=/i);
    expect(html.match(/https?:\/\/[^"' ]+/g)).toEqual(["https://sang-kien.example.org/"]);
  });

  test("stays under Gmail's limit of 102 KB for 84 unions", () => {
    const rows = Array.from({ length: 84 }, (_, index) => ({
      federation: `p63-${String(index).padStart(2, "0")}`,
      name: `Công đoàn Nông nghiệp và Phát triển nông thôn ${index}`,
      count: buildCount(NOW, {}, { counted: 100_000 + index, registered: 200_000 }),
    }));
    expect(new TextEncoder().encode(composeLetter(buildInput({}, rows)).html).length).toBeLessThan(
      102_400,
    );
  });
});
