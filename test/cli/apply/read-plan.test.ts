// Reading a plan.
import { describe, expect, it } from "vitest";
import { readPlan } from "../../../src/cli/apply/read-plan.ts";
import { homeId } from "../../../src/cli/apply/wanted.ts";
import { programme1Trieu2022 } from "../../../src/domain/programmes/1-trieu-2022.ts";
import { plan } from "./plan-builder.ts";

const now34 = { ...programme1Trieu2022, id: "nay", scheme: "p34" as const };
const small = plan({
  programmes: [now34],
  forms: [{ programme: "nay", home: "p34-01" }],
  books: [{ programme: "nay", home: "p34-01" }],
});

describe("readPlan", () => {
  it("gives one book for each provincial federation of the scheme, and the nation's", () => {
    const { books } = readPlan(plan({ programmes: [now34], forms: [] }));
    expect(books).toHaveLength(35);
    expect(books.map(({ home }) => homeId(home))).toContain("national");
  });

  it("knows built-in programmes by id", () => {
    expect(readPlan(plan()).programmes).toEqual([programme1Trieu2022]);
    expect(readPlan(plan()).books).toHaveLength(64);
  });

  it("offers a national form's members exactly the federations that have a book", () => {
    const { forms } = readPlan(
      plan({
        programmes: [now34],
        forms: [{ programme: "nay", home: "national" }],
        books: ["national", "p34-01"].map((home) => ({ programme: "nay", home })),
      }),
    );
    expect(forms[0]?.federations).toEqual(["Liên đoàn Lao động thành phố Hà Nội"]);
  });

  it("does not offer federations in a federation's own form", () => {
    expect(readPlan(small).forms[0]?.federations).toEqual([]);
  });

  it.each([
    ["an unknown programme", plan({ programmes: ["khac"] }), /no built-in programme "khac"/],
    ["a form whose home has no book", { ...small, books: [] }, /has no book to fill/],
    [
      "a home of another scheme",
      { ...small, books: [{ programme: "nay", home: "p63-01" }] },
      /"p63-01" is no federation/,
    ],
    [
      "two forms of one home",
      { ...small, forms: [...small.forms, ...small.forms] },
      /form "nay\/p34-01" twice/,
    ],
    [
      "mail for a programme it lacks",
      plan({ mail: { khac: ["a@example.vn"] } }),
      /"khac" without having it/,
    ],
    ["an address that is none", plan({ owners: ["ai đó"] }), /owners/],
    ["an unknown field", { ...plan(), sheet: 1 }, /sheet/],
  ])("refuses %s in a sentence", (_what, written, sentence) => {
    expect(() => readPlan(written)).toThrow(sentence);
  });
});
