// What is known of the executions under way in a world; not kept between runs.
import type { World } from "../state.ts";
import type { ScriptLock } from "./host/acquire-lock.ts";

export interface Runtime {
  /** Breaks off one execution each; a run broken off leaves no record and is no failure of the script's. */
  readonly running: Set<(reason: string) => void>;
  /** By form id. */
  readonly locks: Map<string, ScriptLock>;
}

const runtimes = new WeakMap<World, Runtime>();

export function runtimeOf(world: World): Runtime {
  const known = runtimes.get(world);
  if (known !== undefined) return known;
  const runtime: Runtime = { running: new Set(), locks: new Map() };
  runtimes.set(world, runtime);
  world.onReset.push(() => {
    for (const breakOff of runtime.running) breakOff("The emulator was reset");
    runtime.locks.clear();
  });
  return runtime;
}
