// Runs one seed: people and Google do their worst for a while, the dust settles, and everything must be as it should.
import { createHash } from "node:crypto";
import { checkRun } from "./check-run.ts";
import { drawEvent } from "./draw-event.ts";
import { openRun } from "./open-run.ts";
import { Violation } from "./run.ts";
import { settleDust } from "./settle-dust.ts";
import { takePlatform } from "./take-platform.ts";

export interface RunResult {
  readonly seed: number;
  readonly steps: number;
  readonly answers: number;
  /** How many calls left for Google. */
  readonly calls: number;
  /** How often an object died. */
  readonly deaths: number;
  /** The rule that does not hold. */
  readonly failure: string | null;
  /** What happened, oldest first. */
  readonly events: readonly string[];
  /** SHA-256 of the events: the same seed always gives the same. */
  readonly digest: string;
}

const STEPS_AN_ANSWER = 3;

/** Until so many answers were sent, and at least three steps were taken for each. */
export async function runSeed(seed: number, answers: number): Promise<RunResult> {
  const run = await openRun(seed);
  const restore = takePlatform(run.tell);
  let steps = 0;
  try {
    while (
      run.failure === null &&
      (run.answers.length < answers || steps < answers * STEPS_AN_ANSWER)
    ) {
      steps += 1;
      await drawEvent(run);
    }
    if (run.failure === null) await settleDust(run);
    if (run.failure === null) checkRun(run);
  } catch (thrown) {
    run.fail(thrown instanceof Error ? thrown : new Error(String(thrown)));
  } finally {
    restore();
  }
  const { failure, events, calls, deaths } = run;
  const digest = createHash("sha256").update(events.join("\n")).digest("hex");
  return {
    seed,
    steps,
    answers: run.answers.length,
    calls,
    deaths,
    failure: failure instanceof Violation ? failure.message : (failure?.stack ?? null),
    events,
    digest,
  };
}
