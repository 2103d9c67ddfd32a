// The control routes by which testers move the clock, break Google on purpose and play officers; none is logged as a Google call.
import type { Hono } from "hono";
import { armFaults } from "../faults/arm-faults.ts";
import type { ArmedFault } from "../faults/fault.ts";
import { actAsOfficer } from "../officer/act-as-officer.ts";
import { readAction } from "../officer/read-action.ts";
import type { World } from "../state.ts";
import { resetWorld } from "../world/reset-world.ts";

/** `armed` is the list the calls are struck by; its content is replaced here. */
export function mountControl(app: Hono, world: World, armed: ArmedFault[]): void {
  app.post("/_emulator/reset", (c) => {
    armed.length = 0;
    resetWorld(world);
    return c.json({});
  });

  app.post("/_emulator/faults", async (c) => {
    const read = armFaults(await readJson(c.req));
    if (read.kind === "unreadable")
      return c.json({ error: `Cannot arm faults: ${read.reason}` }, 400);
    armed.splice(0, armed.length, ...read.faults);
    return c.json({ faults: armed.length });
  });

  app.post("/_emulator/officer", async (c) => {
    const read = readAction(await readJson(c.req));
    if (read.kind === "unreadable")
      return c.json({ error: `Cannot act as officer: ${read.reason}` }, 400);
    const outcome = actAsOfficer(world, read.action);
    return outcome.kind === "done" ? c.json({}) : c.json({ error: outcome.reason }, 400);
  });

  app.post("/_emulator/clock", async (c) => {
    const body = await readJson(c.req);
    const advance =
      typeof body === "object" && body !== null && "advanceMs" in body ? body.advanceMs : undefined;
    if (typeof advance !== "number" || !Number.isFinite(advance))
      return c.json({ error: 'Cannot move the clock: "advanceMs" is a number' }, 400);
    world.clockOffset += advance;
    world.changed();
    for (const listen of world.onClockMoved) await listen();
    return c.json({ now: new Date(world.now()).toISOString() });
  });

  app.get("/_emulator/requests", (c) => c.json(world.requests));

  app.get("/mailbox.json", (c) => c.json(world.mails));
}

/** Undefined when the body is no JSON. */
async function readJson(request: { json(): Promise<unknown> }): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}
