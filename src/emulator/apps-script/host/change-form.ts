// Applies what a script sets on its form.
import { touchFile } from "../../files/touch-file.ts";
import type { World } from "../../state.ts";
import { findOwner } from "../find-owner.ts";
import type { FormChange } from "../host-calls.ts";

export function changeForm(world: World, formId: string, change: FormChange): void {
  const state = world.forms.get(formId);
  if (state === undefined) throw new Error("No item with the given ID could be found.");
  Object.assign(state, change);
  touchFile(world, formId, findOwner(world, formId));
}
