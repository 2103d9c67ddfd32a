import { describe, expect, it } from "vitest";
import { armFaults } from "../../src/emulator/faults/arm-faults.ts";
import type { FederationId } from "../../src/domain/federation.ts";
import { listStates } from "../../src/worker/ledger/list-states.ts";
import { readProgress } from "../../src/worker/ledger/read-progress.ts";
import { countCopies } from "./count-copies.ts";
import { drainCalm } from "./drain-calm.ts";
import { drawArrival } from "./draw-arrival.ts";
import { keepTime } from "./keep-time.ts";
import { openCalm } from "./open-calm.ts";
import { START } from "./open-world.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const HOMES: readonly FederationId[] = ["p63-38", "p63-01", "p63-79"];
const GAP_MS = 4_000;

describe("an hour of 429", () => {
  it("keeps rows waiting and then drains by itself, each row once", async () => {
    const calm = await openCalm({ timeline: keepTime(START), homes: HOMES });
    const { timeline, cloud, world, armed } = calm;
    const receipts = new Map<FederationId, string[]>(HOMES.map((home) => [home, []]));
    let sent = 0;
    const submit = async (until: number) => {
      while (timeline.now() < until) {
        const home = HOMES[sent % HOMES.length] ?? "p63-38";
        const arrival = drawArrival(calm.random, (sent += 1), home, timeline.now());
        await cloud.ledgers.get(home)?.call((ledger) => ledger.record(arrival));
        receipts.get(home)?.push(arrival.receipt);
        await timeline.runUntil(timeline.now() + GAP_MS);
      }
    };
    const waiting = () =>
      HOMES.map((home) => {
        const disk = cloud.ledgers.get(home)?.disk;
        return disk === undefined ? 0 : readProgress(disk).waiting;
      }).reduce((sum, rows) => sum + rows, 0);
    /** Rows in the books. */
    const standing = () =>
      [...calm.books.values()]
        .map((id) => countCopies(world.spreadsheets.get(id)).size)
        .reduce((sum, rows) => sum + rows, 0);
    const told = () =>
      [...cloud.ledgers.values()].flatMap(({ disk }) => listStates(disk).map(({ code }) => code));

    await submit(START + 5 * MINUTE_MS);
    expect(waiting()).toBeLessThan(10);

    const [before, refusedFrom] = [sent, calm.writes.length];
    armed.push(...armFaults([{ kind: "quota" }]));
    await submit(timeline.now() + HOUR_MS);
    expect(sent - before).toBe(HOUR_MS / GAP_MS);
    expect(waiting()).toBe(sent - standing());
    expect(waiting()).toBeGreaterThanOrEqual(sent - before);
    const refused = calm.writes.slice(refusedFrom);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every(({ status }) => status === 429)).toBe(true);
    // Whoever is told to go away does not hammer at the door: that hour could have had 3,600 calls.
    expect(world.requests.filter(({ status }) => status === 429).length).toBeLessThan(300);

    armed.length = 0;
    const { left, minutes } = await drainCalm(calm, HOUR_MS);
    expect(left).toBe(0);
    expect(minutes).toBeLessThan(10);
    expect(told()).toEqual([]);
    expect(calm.deaths).toBe(0);
    for (const [home, id] of calm.books) {
      const copies = countCopies(world.spreadsheets.get(id));
      expect([...copies.keys()].toSorted()).toEqual(receipts.get(home)?.toSorted());
      expect([...copies.values()].every((times) => times === 1)).toBe(true);
    }
    calm.close();
  }, 60_000);
});
