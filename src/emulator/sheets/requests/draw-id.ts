// Draws a number that is not taken yet, for tabs, protected ranges and metadata.
import type { World } from "../../state.ts";

/** Between 1 and 2^31 - 1. */
export function drawId(world: World, taken: readonly number[]): number {
  for (;;) {
    const id = Number.parseInt(world.randomHex(4), 16) & 0x7fffffff;
    if (id > 0 && !taken.includes(id)) return id;
  }
}
