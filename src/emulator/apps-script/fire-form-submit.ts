// Runs what a form's script set to run when the form is answered.
import type { StoredResponse, World } from "../state.ts";
import { snapshotResponse } from "./host/snapshot-response.ts";
import { runFunction } from "./run-function.ts";

/** Resolves when every run has ended; failures are recorded, not thrown. */
export async function fireFormSubmit(
  world: World,
  formId: string,
  response: StoredResponse,
): Promise<void> {
  const triggers = world.scripts.get(formId)?.triggers ?? [];
  const due = triggers.filter((trigger) => trigger.event === "form-submit");
  if (due.length === 0) return;
  const snapshot = snapshotResponse(world, formId, response);
  await Promise.all(
    due.map((trigger) =>
      runFunction(world, formId, trigger.handler, {
        kind: "form-submit",
        triggerId: trigger.id,
        response: snapshot,
      }),
    ),
  );
}
