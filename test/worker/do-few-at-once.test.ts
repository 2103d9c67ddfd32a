// Doing the same for many, a few at a time.
import { describe, expect, test } from "vitest";
import { doFewAtOnce } from "../../src/worker/do-few-at-once.ts";

describe("doFewAtOnce", () => {
  test("gives the answers in the order of the items, and never does more than allowed at once", async () => {
    let under = 0;
    let most = 0;
    const answers = await doFewAtOnce([5, 1, 4, 2, 3], 2, async (item) => {
      under += 1;
      most = Math.max(most, under);
      for (let turn = 0; turn < item; turn += 1) await Promise.resolve();
      under -= 1;
      return item * 10;
    });
    expect(answers).toEqual([50, 10, 40, 20, 30]);
    expect(most).toBe(2);
  });

  test("does nothing for nobody", async () => {
    expect(await doFewAtOnce([], 3, async () => 1)).toEqual([]);
  });

  test("passes on the first failure", async () => {
    await expect(doFewAtOnce([1], 3, () => Promise.reject(new Error("broken")))).rejects.toThrow(
      "broken",
    );
  });
});
