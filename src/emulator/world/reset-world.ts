// Forgets everything but the key, the tokens and the settings; the switches go back to where they began.
import type { World } from "../state.ts";
import { DEFAULT_SWITCHES } from "../switches.ts";

export function resetWorld(world: World): void {
  const { files, spreadsheets, versions, forms, scripts } = world;
  for (const map of [files, spreadsheets, versions, forms, scripts]) map.clear();
  world.switches = { ...DEFAULT_SWITCHES, ...world.settings.switches };
  world.moreAccounts = [];
  world.mails.length = 0;
  world.requests.length = 0;
  world.clockOffset = 0;
  for (const listen of world.onReset) listen();
  world.changed();
}
