import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findMisfits } from "./find-misfits.ts";
import { MUTATIONS } from "./mutations.ts";

const ROOT = join(import.meta.dirname, "../..");

describe("findMisfits", () => {
  it("finds none: every patch of the mutation check fits the code as it is", () => {
    expect(findMisfits(ROOT, MUTATIONS)).toEqual([]);
  });

  it("says which text stands in its file not once, and how often", () => {
    const file = "test/mutation/mutation.ts";
    const patch = (find: string) => ({ file, find, replace: "" });
    const mutation = {
      name: "a",
      without: "",
      patches: [patch("nowhere, really"), patch("readonly ")],
    };
    expect(findMisfits(ROOT, [mutation])).toEqual([
      `Cannot patch "a": "nowhere, really" stands in ${file} 0 times; adjust the patch`,
      `Cannot patch "a": "readonly" stands in ${file} 7 times; adjust the patch`,
    ]);
    const gone = { ...mutation, patches: [{ ...patch("a"), file: "src/gone.ts" }] };
    expect(findMisfits(ROOT, [gone])).toHaveLength(1);
  });

  it("is told of no two mutations by one name", () => {
    const names = MUTATIONS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
