// Waiting, but not for ever.
import { describe, expect, test } from "vitest";
import { giveUpAfter } from "../../src/worker/give-up-after.ts";

const ask = async (ms: number, question: () => Promise<number>) => {
  const told: string[] = [];
  return { answer: await giveUpAfter(ms, question, (why) => told.push(why)), told };
};

describe("giveUpAfter", () => {
  test("gives the answer that comes in time", async () => {
    expect(await ask(10_000, async () => 7)).toEqual({ answer: 7, told: [] });
  });

  test("gives null and the reason when none comes", async () => {
    expect(await ask(1, () => new Promise(() => undefined))).toEqual({
      answer: null,
      told: ["no answer within 1 ms"],
    });
  });

  test("gives null and the reason when asking fails", async () => {
    expect(await ask(10_000, () => Promise.reject(new Error("overloaded")))).toEqual({
      answer: null,
      told: ["overloaded"],
    });
  });
});
