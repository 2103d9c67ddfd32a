// Runs the time-driven triggers that are due by the emulator's clock.
import type { World } from "../state.ts";
import { runFunction } from "./run-function.ts";

/** A trigger that missed several turns runs once; one that fires only once is gone afterwards. Resolves when every run has ended. */
export async function fireDueTriggers(world: World): Promise<void> {
  const now = world.now();
  const runs: Promise<unknown>[] = [];
  for (const [formId, script] of world.scripts) {
    for (const trigger of script.triggers) {
      if (trigger.nextAt === undefined || trigger.nextAt > now) continue;
      const { everyMs, id, handler } = trigger;
      if (everyMs === undefined) script.triggers = script.triggers.filter((one) => one !== trigger);
      else trigger.nextAt += everyMs * (Math.floor((now - trigger.nextAt) / everyMs) + 1);
      world.changed();
      runs.push(runFunction(world, formId, handler, { kind: "clock", triggerId: id, at: now }));
    }
  }
  await Promise.all(runs);
}
