// What the sweep adds.
import { describe, expect, it } from "vitest";
import { rememberMissed, type Listed } from "../../src/apps-script/remember-missed.ts";
import { shorten } from "../../src/apps-script/settle-group.ts";
import { NOW, remembered, unsent } from "./unsent-builder.ts";

const fingerprint = ({ responseId, submittedAt }: Listed): string =>
  `${responseId}@${submittedAt}`.padEnd(64, ".");
const listed = (responseId: string, submittedAt: number): Listed => ({ responseId, submittedAt });

describe("rememberMissed", () => {
  it("adds an answer nobody noted and moves the cursor to it", () => {
    expect(rememberMissed(remembered(), [listed("a", 50)], fingerprint, NOW)).toMatchObject({
      cursor: 50,
      unsent: [unsent({ responseId: "a", submittedAt: 50 })],
    });
  });

  it("passes over what was delivered, noted, unsent or refused", () => {
    const known = remembered(
      {
        unsent: [unsent({ responseId: "unsent", submittedAt: 1 })],
        refused: [unsent({ responseId: "refused", submittedAt: 2 })],
        delivered: [shorten(fingerprint(listed("delivered", 3)))],
      },
      [unsent({ responseId: "noted", submittedAt: 4 })],
    );
    const all = [
      listed("unsent", 1),
      listed("refused", 2),
      listed("delivered", 3),
      listed("noted", 4),
    ];
    const after = rememberMissed(known, all, fingerprint, NOW);
    expect(after.unsent).toEqual(known.memory.unsent);
    expect(after.cursor).toBe(4);
  });

  it("adds an edit of a delivered answer", () => {
    const known = remembered({ delivered: [shorten(fingerprint(listed("a", 3)))] });
    expect(rememberMissed(known, [listed("a", 9)], fingerprint, NOW).unsent).toHaveLength(1);
  });

  it("leaves in the form what it has no room for, and the cursor before it", () => {
    const many = Array.from({ length: 3_000 }, (_, index) => listed(`r${index}`, 3_000 - index));
    const { unsent: taken, cursor } = rememberMissed(remembered(), many, fingerprint, NOW);
    expect(taken).toHaveLength(2_000);
    expect(cursor).toBe(2_000);
  });

  it("never moves the cursor back", () => {
    expect(
      rememberMissed(remembered({ cursor: 100 }), [listed("a", 50)], fingerprint, NOW).cursor,
    ).toBe(100);
  });
});
