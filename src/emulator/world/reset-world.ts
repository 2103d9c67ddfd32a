// Forgets everything but the key, the tokens and the settings.
import type { World } from "../state.ts";

export function resetWorld(world: World): void {
  for (const map of [world.files, world.spreadsheets, world.forms, world.scripts]) map.clear();
  world.mails.length = 0;
  world.requests.length = 0;
  world.clockOffset = 0;
  for (const listen of world.onReset) listen();
  world.changed();
}
