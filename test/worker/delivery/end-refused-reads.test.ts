// What a refused read made a person look at is over once the book can be read again, though nothing is written.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../../src/emulator/serve.ts";
import { askPull } from "../../../src/worker/ledger/ask-pull.ts";
import { bookLine } from "../../../src/worker/ledger/book-line.ts";
import { takeStep } from "../../../src/worker/ledger/take-step.ts";
import { openDesk, openEmulator } from "./open-desk.ts";

const READ = "sheets.spreadsheets.values.batchGet";
let served: Served;

beforeAll(async () => {
  served = await openEmulator();
});
afterAll(() => served.close());

describe("a pull that Google refused", () => {
  it("with 404 is over once the book can be read", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    await desk.fault({ method: READ, nth: 1, kind: "status", status: 404 });
    desk.wait(60_000);
    askPull(desk.db, { force: true }, desk.access.now());
    await desk.work();
    expect(bookLine(desk.db).state).toBe("deleted");
    await desk.settle();
    expect(bookLine(desk.db)).toMatchObject({ state: null, pullDueAt: null });
  });

  it("because its tab had just been renamed calls nobody, however often that happens", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    for (const [tab, to] of [
      ["Sáng kiến", "Một"],
      ["Một", "Hai"],
    ]) {
      desk.wait(24 * 3_600_000);
      askPull(desk.db, { force: true }, desk.access.now());
      expect((await takeStep(desk.db, desk.access)).step.kind).toBe("learn");
      expect(await desk.officer({ action: "rename", tab, to })).toBe(200);
      expect(await takeStep(desk.db, desk.access)).toMatchObject({
        step: { kind: "pull" },
        result: { kind: "wait" },
      });
      expect(bookLine(desk.db).state).toBeNull();
      await desk.settle();
      expect(bookLine(desk.db).pullDueAt).toBeNull();
    }
  });

  it("twice in a row for one reason calls a person", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    desk.wait(60_000);
    askPull(desk.db, { force: true }, desk.access.now());
    const { send } = desk.access;
    const message = "Unable to parse range: 'Sáng kiến'!A1:A1";
    const refusing = {
      ...desk.access,
      send: async (...call: Parameters<typeof fetch>) =>
        String(call[0]).includes("/values:batchGet")
          ? Response.json(
              { error: { code: 400, status: "INVALID_ARGUMENT", message } },
              { status: 400 },
            )
          : send(...call),
    };
    for (let step = 0; step < 4; step += 1) {
      await takeStep(desk.db, refusing);
      desk.wait(10_000);
    }
    expect(bookLine(desk.db).state).toBe("refused");
  });
});
