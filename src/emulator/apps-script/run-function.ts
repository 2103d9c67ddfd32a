// Runs a function of a form's script as one execution of Google's: at most 30 at once, at most six minutes, recorded, and told to the owner when it fails.
import type { Script, ScriptRun, World } from "../state.ts";
import { answerThread } from "./answer-thread.ts";
import { borrowThread, returnThread } from "./borrow-thread.ts";
import { findOwner } from "./find-owner.ts";
import { releaseLock } from "./host/acquire-lock.ts";
import { buildHostCalls } from "./host/build-host-calls.ts";
import { mailFailure } from "./mail-failure.ts";
import { runtimeOf } from "./runtime.ts";
import type { ScriptEvent, Task, TaskOutcome } from "./task.ts";

const MOST_AT_ONCE = 30;
/** By the machine's clock, as everything a script can measure. */
const TIME_LIMIT = 6 * 60_000;
const KEPT_RUNS = 200;
const TOO_MANY =
  "Exception: There are too many scripts running simultaneously for this Google user account.";

/** The failure of the function is in the record; throws only when the form has no script. */
export async function runFunction(
  world: World,
  formId: string,
  handler: string,
  event: ScriptEvent,
): Promise<ScriptRun> {
  const script = world.scripts.get(formId);
  if (script === undefined) throw new Error(`Cannot run "${handler}": the form has no script`);
  const { source } = script;
  const at = world.now();
  const task = { formId, source, handler, event, owner: findOwner(world, formId) };
  const { log, error, brokenOff } = await execute(world, script, task);
  const timed = { handler, at, endedAt: world.now(), log };
  const run: ScriptRun =
    error === undefined ? { ...timed, outcome: "done" } : { ...timed, outcome: "failed", error };
  // A script forgotten meanwhile keeps no record either.
  if (brokenOff || world.scripts.get(formId) !== script) return run;
  script.runs = [...script.runs.slice(1 - KEPT_RUNS), run];
  if (error !== undefined && event.kind !== "by-hand") mailFailure(world, formId, run);
  world.changed();
  return run;
}

function execute(world: World, script: Script, task: Task): Promise<TaskOutcome> {
  const runtime = runtimeOf(world);
  if (runtime.running.size >= MOST_AT_ONCE) return Promise.resolve({ log: [], error: TOO_MANY });
  const lock = runtime.locks.get(task.formId) ?? { holder: undefined, waiting: [] };
  runtime.locks.set(task.formId, lock);
  const thread = borrowThread();
  const execution = {};
  const hangUp = answerThread(
    thread.port,
    thread.flag,
    buildHostCalls(world, task.formId, script, lock, execution),
  );

  return new Promise((resolve) => {
    const end = (outcome: TaskOutcome, mayBeReused: boolean): void => {
      if (!runtime.running.delete(breakOff)) return;
      clearTimeout(timer);
      hangUp();
      thread.worker.off("message", onDone).off("error", onError).off("exit", onExit);
      releaseLock(lock, execution);
      if (mayBeReused) returnThread(thread);
      else void thread.worker.terminate();
      resolve(outcome);
    };
    const fail = (error: string): void => end({ log: [], error }, false);
    const breakOff = (error: string): void => end({ log: [], error, brokenOff: true }, false);
    const onDone = (outcome: TaskOutcome): void => end(outcome, true);
    const onError = (error: unknown): void => fail(describeEnd(error));
    const onExit = (): void => fail("The script's thread ended");
    const timer = setTimeout(fail, TIME_LIMIT, "Exceeded maximum execution time");
    runtime.running.add(breakOff);
    thread.worker.on("message", onDone).on("error", onError).on("exit", onExit);
    thread.worker.postMessage(task);
  });
}

/** What ended a thread from within: its memory, or a rejection nobody caught. */
function describeEnd(error: unknown): string {
  const outOfMemory =
    error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  return outOfMemory ? "Exceeded memory limit" : String(error);
}
