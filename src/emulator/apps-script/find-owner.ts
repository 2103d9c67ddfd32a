// Tells whose account a form's script runs as.
import type { World } from "../state.ts";

/** In a shared drive nobody owns a file, so one made-up role account plays the person who set up the script. */
export function findOwner(world: World, formId: string): string {
  const owner = world.files.get(formId)?.owner;
  const isRobot = owner === world.serviceAccount.client_email;
  return owner !== undefined && !isRobot ? owner : "bieu-mau@congdoan.example";
}
