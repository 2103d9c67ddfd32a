// What is remembered after a try.
import { describe, expect, it } from "vitest";
import type { Outcome, Tried } from "../../src/apps-script/outcome.ts";
import { settleGroup, shorten } from "../../src/apps-script/settle-group.ts";
import type { Unsent } from "../../src/apps-script/unsent.ts";
import { NOW, remembered, unsent } from "./unsent-builder.ts";

const FINGERPRINT = "0123456789abcdef0123456789abcdef";
const tried = (outcome: Outcome, answer: Unsent = unsent()): Tried => ({
  answer,
  fingerprint: FINGERPRINT,
  outcome,
});
const stored: Outcome = { kind: "stored", receipt: undefined };
const refused: Outcome = { kind: "refused", why: "sai khuôn" };
const later: Outcome = { kind: "later", why: "máy chủ trả lời mã 503" };
const unreadable: Outcome = { kind: "unreadable", why: "không đọc được phiếu" };

describe("settleGroup", () => {
  it("forgets a stored answer and remembers its fingerprint", () => {
    const { memory, doneNotes } = settleGroup(remembered({}, [unsent()]), [tried(stored)], NOW);
    expect(memory).toMatchObject({ unsent: [], delivered: [shorten(FINGERPRINT)] });
    expect(doneNotes).toEqual([`note.${unsent().submittedAt}.${unsent().responseId}`]);
  });

  it("keeps the note of an edit that came while the older version was sent", () => {
    const edit = unsent({ submittedAt: NOW + 5 });
    expect(settleGroup(remembered({}, [edit]), [tried(stored)], NOW).doneNotes).toEqual([]);
  });

  it("keeps an answer nobody knows anything of, and counts the try", () => {
    const { memory } = settleGroup(remembered({}, [unsent()]), [tried(later)], NOW);
    expect(memory.unsent).toEqual([unsent({ tries: 1 })]);
  });

  it("puts a refused answer aside and tells of it once", () => {
    const first = settleGroup(remembered({ unsent: [unsent()] }), [tried(refused)], NOW);
    expect(first.memory).toMatchObject({ unsent: [], refused: [unsent()] });
    expect(first.refused).toHaveLength(1);
    const edited = unsent({ submittedAt: NOW });
    const second = settleGroup({ memory: first.memory, notes: [] }, [tried(refused, edited)], NOW);
    expect(second.memory.refused).toEqual([edited]);
    expect(second.refused).toEqual([]);
  });

  it("takes a refused answer back when a later version of it is stored", () => {
    expect(
      settleGroup(remembered({ refused: [unsent()] }), [tried(stored)], NOW).memory.refused,
    ).toEqual([]);
  });

  it("gives up an answer that could not be read from the form for a day, and tells of it", () => {
    const old = unsent({ since: NOW - 25 * 3_600_000 });
    expect(
      settleGroup(remembered({ unsent: [old] }), [tried(unreadable, old)], NOW).refused,
    ).toHaveLength(1);
    expect(
      settleGroup(remembered({ unsent: [unsent()] }), [tried(unreadable)], NOW).memory.unsent,
    ).toHaveLength(1);
  });
});
