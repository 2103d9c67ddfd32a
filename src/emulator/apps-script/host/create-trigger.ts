// Adds a trigger to a script, at most 20 as Google allows.
import type { Script, ScriptTrigger, World } from "../../state.ts";
import type { NewTrigger } from "../host-calls.ts";

const MOST_TRIGGERS = 20;

export function createTrigger(world: World, script: Script, wanted: NewTrigger): ScriptTrigger {
  if (script.triggers.length >= MOST_TRIGGERS) {
    throw new Error(
      "This script has too many triggers. Triggers must be deleted from the script before more can be added.",
    );
  }
  const wait = wanted.everyMs ?? wanted.afterMs;
  const nextAt = wait === undefined ? wanted.atMs : world.now() + wait;
  const trigger: ScriptTrigger = {
    id: BigInt(`0x${world.randomHex(7)}`).toString(),
    handler: wanted.handler,
    event: wanted.event,
    ...(wanted.everyMs === undefined ? {} : { everyMs: wanted.everyMs }),
    ...(nextAt === undefined ? {} : { nextAt }),
  };
  script.triggers.push(trigger);
  return trigger;
}
