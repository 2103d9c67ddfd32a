// Copies a world so that a call can be tried on it and leave no trace.
import type { World } from "../state.ts";

/** Spreadsheets are never changed in place, so the copy shares them. */
export function shadowWorld(world: World): World {
  return {
    ...world,
    files: structuredClone(world.files),
    spreadsheets: new Map(world.spreadsheets),
    versions: new Map(),
    forms: structuredClone(world.forms),
    scripts: new Map(world.scripts),
    changed: () => undefined,
  };
}
