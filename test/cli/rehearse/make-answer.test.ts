// Rehearsed answers: believable, repeatable, and never a way around the form's rules.
import { describe, expect, it } from "vitest";
import { type AnswerSheet, makeAnswer } from "../../../src/cli/rehearse/make-answer.ts";
import { makeRandom } from "../../../src/cli/rehearse/make-random.ts";
import { QUESTIONS, SECRET_YES, UNKNOWN_FEDERATION } from "../../../src/domain/form.ts";

const CHOICES = {
  federations: ["Liên đoàn Lao động thành phố Cần Thơ", "Liên đoàn Lao động tỉnh Cà Mau"],
  fields: ["Giáo dục", "Y tế"],
  solutions: ["Giải pháp quản lý"],
  applied: { from: Date.UTC(2026, 5, 1), until: Date.UTC(2026, 10, 1) },
};

function makeMany(seed: number, count: number): AnswerSheet[] {
  const random = makeRandom(seed);
  return Array.from({ length: count }, () => makeAnswer(random, CHOICES));
}

describe("makeAnswer", () => {
  it("gives the same answers for the same seed, and others for another", () => {
    expect(makeMany(7, 20)).toEqual(makeMany(7, 20));
    expect(makeMany(8, 20)).not.toEqual(makeMany(7, 20));
  });

  it("answers every required question and asks none of its own", () => {
    const titles = new Set(QUESTIONS.map(({ title }) => title));
    for (const sheet of makeMany(1, 500)) {
      const missing = QUESTIONS.filter(
        ({ title, required }) => required && (sheet[title] ?? "") === "",
      );
      expect(missing.map(({ title }) => title)).toEqual([]);
      expect(Object.keys(sheet).filter((title) => !titles.has(title))).toEqual([]);
    }
  });

  it("describes nothing where a trade secret is claimed", () => {
    const secrets = makeMany(2, 2_000).filter((sheet) => sheet["Bí mật công nghệ"] === SECRET_YES);
    expect(secrets.length).toBeGreaterThan(0);
    expect(secrets.filter((sheet) => "Mô tả sáng kiến" in sheet)).toEqual([]);
  });

  it("leaves a few answers without a federation", () => {
    const unknown = makeMany(3, 2_000).filter(
      (sheet) => sheet["Liên đoàn Lao động hoặc công đoàn ngành"] === UNKNOWN_FEDERATION,
    );
    expect(unknown.length).toBeGreaterThan(20);
    expect(unknown.length).toBeLessThan(120);
  });

  it("varies titles, units and authors", () => {
    const sheets = makeMany(4, 500);
    for (const [title, least] of [
      ["Tên sáng kiến", 25],
      ["Công đoàn cơ sở", 15],
      ["Tác giả", 200],
    ] as const) {
      expect(new Set(sheets.map((sheet) => sheet[title])).size).toBeGreaterThan(least);
    }
  });
});
