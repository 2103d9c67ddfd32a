// Notes that a file was changed: its version grows and its time moves.
import type { World } from "../state.ts";

export function touchFile(world: World, id: string, email: string): void {
  const file = world.files.get(id);
  if (!file) return;
  file.version++;
  file.modifiedTime = Math.max(world.now(), file.modifiedTime + 1);
  file.modifiedBy = email;
  world.changed();
}
