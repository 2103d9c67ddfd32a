import { describe, expect, it } from "vitest";
import { findQuestion } from "../../src/domain/find-question.ts";
import { QUESTIONS } from "../../src/domain/form.ts";

describe("findQuestion", () => {
  it.each(QUESTIONS)("finds $title", ({ id, title }) => {
    for (const typed of [
      title,
      `${title} *`,
      `${title.toUpperCase()}:`,
      ` ${title.normalize("NFD")} `,
    ]) {
      expect(findQuestion(typed)?.id).toBe(id);
    }
  });

  it.each(["", "Tên", "Sáng kiến", "x".repeat(100_000)])("does not guess at others", (title) => {
    expect(findQuestion(title)).toBeUndefined();
  });
});
