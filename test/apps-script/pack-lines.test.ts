// Lists spread over properties.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packLines, unpackLines } from "../../src/apps-script/pack-lines.ts";

const lines = fc.array(fc.stringMatching(/^[!-~]{1,30}$/));

describe("packLines", () => {
  it("is undone by unpackLines", () => {
    fc.assert(
      fc.property(lines, (list) => {
        expect(unpackLines("unsent", packLines("unsent", list, 60))).toEqual(list);
      }),
    );
  });

  it("keeps every value within the limit", () => {
    fc.assert(
      fc.property(lines, (list) => {
        for (const value of Object.values(packLines("unsent", list, 60)))
          expect(value.length).toBeLessThanOrEqual(60);
      }),
    );
  });

  it("takes no property for an empty list", () => {
    expect(packLines("unsent", [])).toEqual({});
  });
});
