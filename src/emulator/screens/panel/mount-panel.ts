// Mounts the panel that breaks Google on purpose; it arms faults and turns switches by the control routes.
import type { Hono } from "hono";
import type { World } from "../../state.ts";
import { describeCall } from "./describe-call.ts";
import { renderPanel } from "./render-panel.ts";

const SHOWN = 40;

export function mountPanel(app: Hono, world: World): void {
  app.get("/panel", (context) => context.html(renderPanel(world)));

  /** The last calls, newest first. */
  app.get("/panel/calls", (context) =>
    context.json(
      world.requests
        .slice(-SHOWN)
        .toReversed()
        .map((call) => describeCall(world, call)),
    ),
  );
}
