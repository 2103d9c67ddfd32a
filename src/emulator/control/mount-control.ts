// The control routes by which testers move the clock, break Google on purpose and play officers; none is logged as a Google call.
import type { Hono } from "hono";
import { z } from "zod";
import { armFaults } from "../faults/arm-faults.ts";
import { faultShape, type ArmedFault } from "../faults/fault.ts";
import { isAimedAt } from "../faults/is-aimed-at.ts";
import { actAsOfficer } from "../officer/act-as-officer.ts";
import { officerAction } from "../officer/officer-action.ts";
import { keepVersion } from "../sheets/keep-version.ts";
import type { World } from "../state.ts";
import { SWITCHES } from "../switches.ts";
import { addAccount } from "../world/add-account.ts";
import { readDiscovery } from "../wire/discovery.ts";
import { resetWorld } from "../world/reset-world.ts";
import { readAsked } from "./read-asked.ts";

/** Ten years. */
const MOST_MS = 10 * 365 * 86_400_000;

const METHODS = readDiscovery().flatMap(({ methods }) => methods.map(({ id }) => id));

const faults = z.array(faultShape);
const clock = z.object({ advanceMs: z.number().min(-MOST_MS).max(MOST_MS) });
const switches = z.strictObject({
  protectedRangeIds: z.exactOptional(z.enum(SWITCHES.protectedRangeIds)),
  overlap: z.exactOptional(z.enum(SWITCHES.overlap)),
  lockedHeader: z.exactOptional(z.enum(SWITCHES.lockedHeader)),
  duplicatedTab: z.exactOptional(z.enum(SWITCHES.duplicatedTab)),
  restoredVersion: z.exactOptional(z.enum(SWITCHES.restoredVersion)),
  copiedFile: z.exactOptional(z.enum(SWITCHES.copiedFile)),
});

/** `armed` is the list the calls are struck by; its content is replaced here. */
export function mountControl(app: Hono, world: World, armed: ArmedFault[]): void {
  app.post("/_emulator/reset", (c) => {
    armed.length = 0;
    resetWorld(world);
    return c.json({});
  });

  app.post("/_emulator/accounts", (c) => c.json(addAccount(world)));

  app.post("/_emulator/faults", async (c) => {
    const read = await readAsked(c.req, faults);
    if (read.kind === "unreadable")
      return c.json({ error: `Cannot arm faults: ${read.reason}` }, 400);
    const lost = read.value.find((fault) => !METHODS.some((id) => isAimedAt(fault, id)));
    if (lost)
      return c.json({ error: `Cannot arm faults: there is no method "${lost.method}"` }, 400);
    armed.splice(0, armed.length, ...armFaults(read.value));
    return c.json({ faults: armed.length });
  });

  app.get("/_emulator/faults", (c) =>
    c.json(
      armed.map(({ fault, seen, struck, until }) => ({
        ...fault,
        seen,
        struck,
        ...(until !== undefined && { until: new Date(until).toISOString() }),
      })),
    ),
  );

  app.get("/_emulator/switches", (c) => c.json(world.switches));

  app.post("/_emulator/switches", async (c) => {
    const read = await readAsked(c.req, switches);
    if (read.kind === "unreadable")
      return c.json({ error: `Cannot set switches: ${read.reason}` }, 400);
    world.switches = { ...world.switches, ...read.value };
    world.changed();
    return c.json(world.switches);
  });

  app.get("/_emulator/versions", (c) => {
    const id = c.req.query("spreadsheetId") ?? "";
    if (!world.spreadsheets.has(id))
      return c.json({ error: `There is no spreadsheet "${id}"` }, 404);
    keepVersion(world, id);
    const versions = (world.versions.get(id) ?? []).toReversed();
    return c.json(
      versions.map(({ version, at, by }) => ({ version, at: new Date(at).toISOString(), by })),
    );
  });

  app.post("/_emulator/officer", async (c) => {
    const read = await readAsked(c.req, officerAction);
    if (read.kind === "unreadable")
      return c.json({ error: `Cannot act as officer: ${read.reason}` }, 400);
    const outcome = actAsOfficer(world, read.value);
    return outcome.kind === "done" ? c.json({}) : c.json({ error: outcome.reason }, 400);
  });

  app.post("/_emulator/clock", async (c) => {
    const read = await readAsked(c.req, clock);
    if (read.kind === "unreadable")
      return c.json({ error: `Cannot move the clock: ${read.reason}` }, 400);
    world.clockOffset += read.value.advanceMs;
    world.changed();
    for (const listen of world.onClockMoved) await listen();
    return c.json({ now: new Date(world.now()).toISOString() });
  });

  app.get("/_emulator/requests", (c) => c.json(world.requests));

  app.get("/mailbox.json", (c) => c.json(world.mails));
}
