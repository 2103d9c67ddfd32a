// Applies what a script sets on its form.
import type { World } from "../../state.ts";
import type { FormChange } from "../host-calls.ts";

export function changeForm(world: World, formId: string, change: FormChange): void {
  const state = world.forms.get(formId);
  if (state === undefined) throw new Error("No item with the given ID could be found.");
  if (change.confirmationMessage !== undefined) {
    state.confirmationMessage = change.confirmationMessage;
  }
  if (change.allowResponseEdits !== undefined) state.allowResponseEdits = change.allowResponseEdits;
  if (change.acceptingResponses !== undefined) {
    const publishState = state.form.publishSettings?.publishState;
    if (publishState?.isPublished !== true) {
      throw new Error("Cannot set whether an unpublished form accepts responses");
    }
    state.form = {
      ...state.form,
      publishSettings: {
        publishState: { ...publishState, isAcceptingResponses: change.acceptingResponses },
      },
    };
  }
  world.changed();
}
