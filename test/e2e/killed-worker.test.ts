// workerd is killed at the two moments that matter; every row must still be written once.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { readLiveNumbers } from "../../src/cli/start/read-live-numbers.ts";
import type { Ready } from "../../src/cli/start/ready.ts";
import { makeSubmission } from "../support/make-submission.ts";
import { postSubmission } from "../support/post-submission.ts";
import { readTab } from "../support/read-tab.ts";
import { type System, runSystem } from "../support/run-system.ts";
import { setFaults } from "../support/set-faults.ts";

const WRITE = "sheets.spreadsheets.batchUpdate";
const HOME = "p34-92";

describe("a killed Worker", () => {
  let system: System;
  let ready: Ready;
  beforeAll(async () => {
    // The test reads the books as often as it likes, with the identity of the Worker.
    system = await runSystem({ env: { GOOGLE_QUOTA: "off" } });
    ready = await system.ready();
  });
  beforeEach(() => setFaults(ready, []));
  afterAll(() => system[Symbol.asyncDispose]());

  it("writes what it answered but had not sent", async () => {
    // No write gets through until the Worker is dead.
    await setFaults(ready, [{ method: WRITE, kind: "reset-before" }]);
    const receipts = await post(ready, "unsent", 5);
    await killWorkerd(system);
    await setFaults(ready, []);
    expect(await untilSettled(ready, receipts)).toEqual(receipts.toSorted());
  });

  it("writes nothing twice when it dies between the send and the settle", async () => {
    const writes = await countWrites(ready);
    // The write has arrived, the Worker knows of no outcome, and it is carried out only when the Worker is dead.
    await setFaults(ready, [{ method: WRITE, nth: 1, kind: "late", ms: 4_000 }]);
    const receipts = await post(ready, "unsettled", 1);
    await expect
      .poll(() => countWrites(ready), { timeout: 60_000, interval: 50 })
      .toBeGreaterThan(writes);
    await killWorkerd(system);
    expect(await untilSettled(ready, receipts)).toEqual(receipts.toSorted());
  });

  it("writes nothing twice when the reply was lost and it dies in the quiet time", async () => {
    const writes = await countWrites(ready);
    await setFaults(ready, [{ method: WRITE, nth: 1, kind: "lost-reply" }]);
    const receipts = await post(ready, "lost", 3);
    await expect
      .poll(() => countWrites(ready), { timeout: 60_000, interval: 50 })
      .toBeGreaterThan(writes);
    await killWorkerd(system);
    expect(await untilSettled(ready, receipts)).toEqual(receipts.toSorted());
  });
});

async function post(ready: Ready, name: string, count: number): Promise<string[]> {
  const receipts: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const posted = await postSubmission(
      ready,
      `${name}-${index}`,
      makeSubmission({ "Tên sáng kiến": `${name} ${index}` }),
    );
    expect(posted).toMatchObject({ status: 200, verdict: "accepted", federation: HOME });
    receipts.push(posted.receipt);
  }
  return receipts;
}

/** Kills workerd and waits until the Worker answers again on the same address. */
async function killWorkerd(system: System): Promise<void> {
  const before = await system.ready();
  process.kill(before.pids.workerd, "SIGKILL");
  await expect
    .poll(async () => (await system.ready()).pids.workerd, { timeout: 20_000 })
    .not.toBe(before.pids.workerd);
  await expect
    .poll(
      () =>
        fetch(`${before.worker}/status.json`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 20_000 },
    )
    .toBe(200);
}

/** Writes the emulator has answered, whatever it did with them. */
async function countWrites({ google }: Ready): Promise<number> {
  const requests = (await (await fetch(`${google}/_emulator/requests`)).json()) as {
    method: string;
  }[];
  return requests.filter(({ method }) => method === WRITE).length;
}

/** What the book holds of these receipts, once all are there and nothing waits any more: whatever follows would be too much. */
async function untilSettled(ready: Ready, receipts: readonly string[]): Promise<string[]> {
  return vi.waitFor(
    async () => {
      const rows = await readTab(ready, HOME, "Sáng kiến");
      const held = rows
        .map((row) => row["Mã hồ sơ"] ?? "")
        .filter((receipt) => receipts.includes(receipt));
      const { total } = await readLiveNumbers(ready.worker);
      if (new Set(held).size < receipts.length || total.waiting !== 0)
        throw new Error(`${held.length} of ${receipts.length} rows`);
      return held.toSorted();
    },
    { timeout: 90_000, interval: 1_000 },
  );
}
