// Lets time-driven triggers fire while the emulator runs, and at once when its clock is moved by hand.
import type { World } from "../state.ts";
import { fireDueTriggers } from "./fire-due-triggers.ts";
import { runtimeOf } from "./runtime.ts";

const LOOK_EVERY = 1_000;

/** Returns a function that stops it and breaks off what is running. */
export function startScriptClock(world: World): () => void {
  const onMoved = (): Promise<void> => fireDueTriggers(world);
  world.onClockMoved.push(onMoved);
  const timer = setInterval(() => void onMoved(), LOOK_EVERY);
  timer.unref();
  return () => {
    clearInterval(timer);
    world.onClockMoved = world.onClockMoved.filter((one) => one !== onMoved);
    for (const breakOff of runtimeOf(world).running) breakOff("The emulator was stopped");
  };
}
