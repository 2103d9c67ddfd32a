// drive.files.delete: the file is gone for good, a folder with everything in it.
import type { World } from "../state.ts";
import type { Call } from "../wire/call.ts";
import { findFile } from "./find-file.ts";

export function filesDelete(call: Call): undefined {
  remove(call.world, findFile(call, "write").id);
  call.world.changed();
}

function remove(world: World, id: string): void {
  world.files.delete(id);
  for (const file of world.files.values()) if (file.parents.includes(id)) remove(world, file.id);
  world.spreadsheets.delete(id);
  world.versions.delete(id);
  world.forms.delete(id);
  world.scripts.delete(id);
}
