// The letter about books in trouble.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { programme1Trieu2022 } from "../../../src/domain/programmes/1-trieu-2022.ts";
import { type BookStateCode, stateSentence } from "../../../src/worker/ledger/book-state.ts";
import type { ToldTrouble } from "../../../src/worker/mail/alert.ts";
import { composeAlert } from "../../../src/worker/mail/compose-alert.ts";
import { nameTrouble } from "../../../src/worker/mail/name-trouble.ts";
import { NOW } from "../board/build-desk.ts";

const buildTrouble = (changes: Partial<ToldTrouble> = {}): ToldTrouble => ({
  federation: "p63-01",
  name: "LĐLĐ TP Hà Nội",
  code: "unshared",
  since: NOW,
  sentence: stateSentence("unshared", null),
  waiting: 1_234,
  bookUrl: "https://docs.google.com/spreadsheets/d/book-hanoi/edit",
  ...changes,
});

const compose = (...troubles: ToldTrouble[]) =>
  composeAlert({
    programme: programme1Trieu2022,
    troubles,
    publicUrl: "https://sang-kien.example.org",
  });

const TOLD: readonly BookStateCode[] = [
  "no-book",
  "wrong-book",
  "untagged",
  "deleted",
  "unshared",
  "locked",
  "full",
  "tab-removed",
  "column-removed",
  "restored",
  "foreign-fence",
  "doubled",
  "no-token",
  "unanswered",
  "refused",
];

const KIEN_GIANG = {
  federation: "p63-91",
  name: "LĐLĐ tỉnh Kiên Giang",
  bookUrl: "https://docs.google.com/spreadsheets/d/book-kiengiang/edit",
};

describe("composeAlert", () => {
  test("says which federation and what in the subject", () => {
    expect(compose(buildTrouble()).subject).toBe(
      "[Sáng kiến] LĐLĐ TP Hà Nội: mất quyền ghi vào bảng tính",
    );
    expect(compose(buildTrouble(), buildTrouble(KIEN_GIANG)).subject).toBe(
      "[Sáng kiến] LĐLĐ TP Hà Nội và 1 đơn vị khác: mất quyền ghi vào bảng tính",
    );
    expect(compose(buildTrouble(), buildTrouble({ ...KIEN_GIANG, code: "full" })).subject).toBe(
      "[Sáng kiến] LĐLĐ TP Hà Nội và 1 đơn vị khác: bảng tính cần xử lý",
    );
  });

  test("says in both forms what to do, since when, how many wait, that nothing is lost and where to look", () => {
    const { text, html } = compose(buildTrouble());
    for (const body of [text, html]) {
      expect(body).toContain("Chia sẻ lại bảng tính cho tài khoản dịch vụ");
      expect(body).toContain("từ 14h05 ngày 20/05/2022");
      expect(body).toContain("1.234 sáng kiến đang chờ");
      expect(body).toContain("Không phiếu nào bị mất");
      expect(body).toContain("https://docs.google.com/spreadsheets/d/book-hanoi/edit");
      expect(body).toContain("https://sang-kien.example.org/");
    }
  });

  test("says a sentence once for all books of which it is true", () => {
    const { text } = compose(
      buildTrouble(),
      buildTrouble({ ...KIEN_GIANG, waiting: 0 }),
      buildTrouble({ code: "doubled", sentence: stateSentence("doubled", "2 dòng") }),
    );
    expect(text.split("Hệ thống không còn quyền ghi.")).toHaveLength(2);
    expect(text).toContain("- LĐLĐ tỉnh Kiên Giang: từ 14h05 ngày 20/05/2022, chưa có sáng kiến");
    expect(text).toContain("(2 dòng)");
  });

  test("has no link where there is no book", () => {
    const { text, html } = compose(buildTrouble({ code: "no-book", bookUrl: null }));
    expect(text + html).not.toMatch(/Bảng tính: |Mở bảng tính/);
  });

  test("calls the nation's book by what it holds", () => {
    const { subject } = compose(buildTrouble({ federation: "national", name: "Chưa rõ đơn vị" }));
    expect(subject).toContain("Bảng toàn quốc (phiếu chưa rõ đơn vị): mất quyền ghi");
  });

  test("escapes Google's words, and a column's name that a person gave", () => {
    const sentence = stateSentence("refused", '<img src=x onerror="a"> & more');
    const { html, text } = compose(buildTrouble({ code: "refused", sentence }));
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=x");
    expect(text).toContain("<img src=x");
  });

  test("is explained in the operator's guide, whatever it tells of", () => {
    const guide = readFileSync("docs/van-hanh.md", "utf8");
    for (const code of TOLD)
      expect(guide).toMatch(new RegExp(`^\\| ${nameTrouble(code)} +\\| \`${code}\` `, "m"));
  });

  test("stays below the size at which mailboxes cut letters off, with every union of both schemes in it", () => {
    const all = Array.from({ length: 98 }, (_, n) =>
      buildTrouble({ federation: `p63-${n}`, name: `LĐLĐ tỉnh Bà Rịa – Vũng Tàu ${n}` }),
    );
    expect(new TextEncoder().encode(compose(...all).html).length).toBeLessThan(100_000);
  });
});
