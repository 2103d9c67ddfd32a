import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileTally } from "../../src/domain/compile-tally.ts";
import type { Standing } from "../../src/domain/group-by-standing.ts";
import { measureShare } from "../../src/domain/measure-share.ts";
import { programme1Trieu2022 as programme } from "../../src/domain/programmes/1-trieu-2022.ts";
import { AS_OF, buildCount } from "./build-count.ts";

const standing = (changes: Partial<Standing> = {}): Standing => ({
  federation: "p34-01",
  received: 10,
  counted: 8,
  quota: 20,
  ...changes,
});

describe("measureShare", () => {
  it("holds what those with a quota counted against the sum of their quotas, and says how many it leaves out", () => {
    expect(measureShare([standing(), standing({ counted: 900, quota: null })])).toEqual({
      counted: 8,
      quota: 20,
      leftOut: 1,
    });
  });

  it("leaves nobody out who has nothing, has no numbers, or is the nation", () => {
    const rows = [
      standing({ received: 0, counted: 0, quota: null }),
      standing({ received: null, counted: null, quota: null }),
      standing({ federation: "national", quota: null }),
    ];
    expect(measureShare(rows)).toEqual({ counted: 0, quota: null, leftOut: 0 });
  });

  it("measures of a tally's rows what its total says", () => {
    const number = fc.integer({ min: 0, max: 9 });
    const numbers = fc.option(fc.record({ counted: number, registered: fc.option(number) }));
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 8 }), (list) => {
        const tally = compileTally(
          programme,
          "gd1",
          list.map((one, index) => ({
            federation: `f${index}`,
            name: "",
            count: one === null ? null : buildCount({ received: one.counted, ...one }),
          })),
          AS_OF,
        );
        const share = measureShare(
          tally.rows.map(({ federation, progress, quota }) => ({
            federation,
            received: progress?.received ?? null,
            counted: progress?.counted ?? null,
            quota,
          })),
        );
        expect(share).toMatchObject({
          counted: tally.total.countedTowardsQuota,
          quota: tally.total.quota,
        });
      }),
    );
  });
});
