// The functions that Google's triggers and the form's owner call; everything else is behind them.
import { addAnswer } from "./add-answer.ts";
import { drainAnswers } from "./drain-answers.ts";
import { findMissed } from "./find-missed.ts";
import { installScript } from "./install-script.ts";
import type { Run } from "./run.ts";
import { takeBackRefused } from "./take-back-refused.ts";
import { tellDelay } from "./tell-delay.ts";

/** Google ends an execution after 6 minutes; a last request may take 1, and we stop before 5, so that the next one goes on. */
const LONGEST_RUN_MS = 4 * 60_000;

function beginRun(): Run {
  const until = Date.now() + LONGEST_RUN_MS;
  return { now: () => Date.now(), until };
}

/** Run once by hand, after ENDPOINT and SECRET stand in the Script Properties; running it again changes nothing. */
export function install(): void {
  installScript(Date.now());
}

/** Google calls it for every new or edited answer. */
export function onFormSubmit(event?: Parameters<typeof addAnswer>[0]): void {
  if (addAnswer(event)) drainAnswers(beginRun());
}

/** Google calls it every 10 minutes: it finds what the other trigger lost and sends again what could not be delivered. */
export function sweep(): void {
  const run = beginRun();
  findMissed(run);
  drainAnswers(run);
  tellDelay(run.now());
}

/** Run by hand, after the reason named in a mail has gone: sends once more what was turned away. */
export function resendRefused(): void {
  const run = beginRun();
  takeBackRefused(run.now());
  drainAnswers(run);
}
