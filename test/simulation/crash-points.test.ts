// Every place between two durable writes is a place to die: each is tried in turn, alone and after every way in which a call can fail.
import { describe, expect, it } from "vitest";
import { armFaults } from "../../src/emulator/faults/arm-faults.ts";
import type { Fault } from "../../src/emulator/faults/fault.ts";
import { buildAnswer } from "./build-answer.ts";
import { changeBook } from "./change-book.ts";
import { checkRun } from "./check-run.ts";
import { openRun } from "./open-run.ts";
import { sendAnswer } from "./send-answer.ts";
import { settleDust } from "./settle-dust.ts";

const HOME = "p63-38";
const MINUTE_MS = 60_000;
/** Under every fault an answer takes the ledger at least so many writes to its settled row, and never more than the most. */
const LEAST_WRITES = 8;
const MOST_WRITES = 200;

const FAULTS: readonly (Partial<Fault> & Pick<Fault, "kind">)[] = [
  { kind: "lost-reply" },
  { kind: "reset-before" },
  { kind: "reset-after" },
  { kind: "html" },
  { kind: "status", status: 503 },
  { kind: "status", status: 403 },
  { kind: "quota" },
  { kind: "late", ms: 90_000 },
  { kind: "slow", ms: 90_000 },
  { kind: "overlap", ms: 90_000 },
];

interface Trouble {
  readonly fault?: Fault | undefined;
  /** Whether people insert a column of theirs in the moment before the first rows land. */
  readonly isShifted?: boolean;
}

/** How often an object died. */
async function dieAtWrite(
  nth: number,
  who: "ledger" | "pacer",
  { fault, isShifted = false }: Trouble = {},
): Promise<number> {
  const run = await openRun(1);
  const host = who === "pacer" ? run.cloud.pacers[0] : run.cloud.ledgers.get(HOME);
  if (fault !== undefined) run.armed.push(...armFaults([fault]));
  host?.killAtWrite(nth);
  const book = run.books.find(({ home }) => home === HOME);
  if (isShifted && book !== undefined) {
    book.ambush.push(
      () => undefined,
      () => {
        changeBook(run, book, { action: "insert", tab: "Sáng kiến", column: 1 });
        book.haveColumnsMoved = true;
      },
    );
  }
  for (const [number, edit, isFaulty] of [
    [1, 1, false],
    [2, 1, true],
    [1, 2, false],
  ] as const) {
    const submittedAt = run.timeline.now();
    const answer = buildAnswer({ home: HOME, number, edit, submittedAt, isFaulty });
    run.answers.push(answer);
    sendAnswer(run, answer, 0);
    await run.timeline.runUntil(run.timeline.now() + 700);
  }
  await run.timeline.runUntil(run.timeline.now() + 5 * MINUTE_MS);
  const { deaths } = run;
  await settleDust(run);
  checkRun(run);
  expect(run.failure?.message, `death at write ${nth}`).toBeUndefined();
  return deaths;
}

describe("an object that dies between two writes loses and doubles nothing", () => {
  it.each([undefined, ...FAULTS])(
    "after %j, the ledger",
    async (fault) => {
      const struck = fault && { ...fault, method: "sheets.spreadsheets.batchUpdate", nth: 1 };
      let nth = 1;
      while (nth < MOST_WRITES && (await dieAtWrite(nth, "ledger", { fault: struck })) > 0)
        nth += 1;
      expect(nth).toBeGreaterThan(LEAST_WRITES);
      expect(nth).toBeLessThan(MOST_WRITES);
    },
    60_000,
  );

  it.each([undefined, "lost-reply", "reset-before"] as const)(
    "while rows that were written shifted are set right, with the third batch's %s",
    async (kind) => {
      const fault = kind && ({ kind, method: "sheets.spreadsheets.batchUpdate", nth: 3 } as const);
      let nth = 1;
      while (nth < MOST_WRITES && (await dieAtWrite(nth, "ledger", { isShifted: true, fault })) > 0)
        nth += 1;
      expect(nth).toBeGreaterThan(LEAST_WRITES);
      expect(nth).toBeLessThan(MOST_WRITES);
    },
    60_000,
  );

  it("the pacer", async () => {
    let nth = 1;
    while (nth < MOST_WRITES && (await dieAtWrite(nth, "pacer")) > 0) nth += 1;
    expect(nth).toBeGreaterThan(LEAST_WRITES);
    expect(nth).toBeLessThan(MOST_WRITES);
  }, 60_000);
});
