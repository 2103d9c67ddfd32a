// Reads of the book that bring nothing are tried again, each time later, until one succeeds.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Served } from "../../../src/emulator/serve.ts";
import { askPull } from "../../../src/worker/ledger/ask-pull.ts";
import { listStates } from "../../../src/worker/ledger/list-states.ts";
import { type Desk, openDesk, openEmulator, turnSwitches } from "./open-desk.ts";
import { readIdentities } from "./read-identities.ts";

let served: Served;

beforeAll(async () => {
  served = await openEmulator();
});
afterAll(() => served.close());
beforeEach(() => turnSwitches(served));

const UNAVAILABLE = [503, "UNAVAILABLE"] as const;
const EXHAUSTED = [429, "RESOURCE_EXHAUSTED"] as const;
const UNAUTHENTICATED = [401, "UNAUTHENTICATED"] as const;

/** Google answers the next reads so, and then as always; gives how long the ledger waited after each of these. */
function refuseReads(desk: Desk, count: number, [status, code]: readonly [number, string]) {
  const { send, now } = desk.access;
  const times: number[] = [];
  Object.assign(desk.access, {
    send: async (...call: Parameters<typeof fetch>) => {
      if (String(call[0]).includes(":batchUpdate") || times.length > count) return send(...call);
      times.push(now());
      if (times.length > count) return send(...call);
      return Response.json(
        { error: { code: status, status: code, message: "not now" } },
        { status },
      );
    },
  });
  return () => times.slice(1).map((time, index) => time - (times[index] ?? 0));
}

describe("reads that bring nothing", () => {
  it.each([UNAVAILABLE, UNAUTHENTICATED])(
    "are tried again after waits that double up to a minute (%i)",
    async (...answer) => {
      const desk = await openDesk(served);
      desk.arrive(1, 1);
      const waits = refuseReads(desk, 8, answer);
      await desk.settle();
      expect(waits()).toEqual([2_500, 4_500, 8_500, 16_500, 32_500, 32_500, 32_500, 32_500]);
      expect(await readIdentities(desk)).toEqual(["1.1"]);
      expect(listStates(desk.db)).toEqual([]);
    },
  );

  it("are first ones again after one that succeeded, whatever was read", async () => {
    const desk = await openDesk(served);
    desk.arrive(1, 1);
    const first = refuseReads(desk, 3, UNAVAILABLE);
    await desk.settle();
    expect(first()).toEqual([2_500, 4_500, 8_500]);
    desk.wait(60_000);
    askPull(desk.db, { force: true }, desk.access.now());
    const second = refuseReads(desk, 2, UNAVAILABLE);
    await desk.settle();
    expect(second()).toEqual([2_500, 4_500]);
  });

  it("are drawn by chance, so that ledgers that failed together come back one by one", async () => {
    const [early, late] = [await openDesk(served), await openDesk(served)];
    const waits = [early, late].map((desk, index) => {
      Object.assign(desk.access, { random: () => index * 0.999 });
      desk.arrive(1, 1);
      return refuseReads(desk, 3, UNAVAILABLE);
    });
    await early.settle();
    await late.settle();
    expect(waits.map((tell) => tell())).toEqual([
      [1_000, 1_000, 1_000],
      [3_997, 7_993, 15_985],
    ]);
  });

  it("leave it to the pacer when Google has had too many", async () => {
    const desk = await openDesk(served);
    let told = 0;
    Object.assign(desk.access, {
      throttled: async () => {
        told += 1;
      },
    });
    desk.arrive(1, 1);
    const waits = refuseReads(desk, 4, EXHAUSTED);
    await desk.settle();
    expect(waits()).toEqual([2_000, 2_000, 2_000, 2_000]);
    expect(told).toBe(4);
  });
});
