// Runs a function of a form's script as one execution of Google's: at most 30 at once, at most six minutes, recorded, and told to the owner when it fails.
import type { ScriptRun, World } from "../state.ts";
import { answerCalls } from "./answer-calls.ts";
import { borrowThread, returnThread } from "./borrow-thread.ts";
import { formOwner } from "./form-owner.ts";
import { releaseLock } from "./host/acquire-lock.ts";
import { buildHostCalls } from "./host/build-host-calls.ts";
import { mailFailure } from "./mail-failure.ts";
import { runtimeOf } from "./runtime.ts";
import type { ScriptEvent, Task, TaskOutcome } from "./task.ts";

const MOST_AT_ONCE = 30;
const TIME_LIMIT = 6 * 60_000;
const KEPT_RUNS = 200;

function execute(world: World, formId: string, task: Task): Promise<TaskOutcome> {
  const runtime = runtimeOf(world);
  const script = world.scripts.get(formId);
  if (script === undefined) throw new Error(`Cannot run "${task.handler}": the form has no script`);
  if (runtime.running.size >= MOST_AT_ONCE) {
    const error =
      "Exception: There are too many scripts running simultaneously for this Google user account.";
    return Promise.resolve({ log: [], error });
  }
  const lock = runtime.locks.get(formId) ?? { holder: undefined, waiting: [] };
  runtime.locks.set(formId, lock);
  const thread = borrowThread();
  const execution = {};
  const hangUp = answerCalls(
    thread.port,
    thread.flag,
    buildHostCalls(world, formId, script, lock, execution),
  );

  return new Promise((resolve) => {
    const end = (outcome: TaskOutcome, mayBeReused: boolean): void => {
      if (!runtime.running.delete(stop)) return;
      clearTimeout(timer);
      hangUp();
      thread.worker.off("message", onDone).off("error", onError).off("exit", onExit);
      releaseLock(lock, execution);
      if (mayBeReused) returnThread(thread);
      else void thread.worker.terminate();
      resolve(outcome);
    };
    const stop = (reason: string): void => end({ log: [], error: reason }, false);
    const onDone = (outcome: TaskOutcome): void => end(outcome, true);
    const onError = (error: unknown): void => stop(String(error));
    const onExit = (): void => stop("The script's thread ended");
    const timer = setTimeout(stop, TIME_LIMIT, "Exceeded maximum execution time");
    runtime.running.add(stop);
    thread.worker.on("message", onDone).on("error", onError).on("exit", onExit);
    thread.worker.postMessage(task);
  });
}

/** The failure of the function is in the record; throws only when the form has no script. */
export async function runFunction(
  world: World,
  formId: string,
  handler: string,
  event: ScriptEvent,
): Promise<ScriptRun> {
  const script = world.scripts.get(formId);
  if (script === undefined) throw new Error(`Cannot run "${handler}": the form has no script`);
  const owner = formOwner(world, formId);
  const at = world.now();
  const { log, error } = await execute(world, formId, {
    formId,
    source: script.source,
    handler,
    event,
    owner,
  });
  const timed = { handler, at, endedAt: world.now(), log };
  const run: ScriptRun =
    error === undefined ? { ...timed, outcome: "done" } : { ...timed, outcome: "failed", error };
  // A script that was replaced or forgotten meanwhile keeps no record.
  if (world.scripts.get(formId) === script) {
    script.runs = [...script.runs.slice(1 - KEPT_RUNS), run];
    if (run.error !== undefined && event.kind !== "by-hand") mailFailure(world, formId, run);
    world.changed();
  }
  return run;
}
