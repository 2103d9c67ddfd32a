// Lets three writers bring the same rows into a Sheet of the emulator, under the same quotas and faults, with officers at work in
// it: one append a row, the same with blind retry, and Sáng Kiến.
//
// Rows come one a second, as fast as Google takes single appends of one identity; nobody waits, the clock is moved. The appends
// are Google's own client over HTTP; Sáng Kiến is its production code, which reaches the same emulator in process
// (test/simulation/open-calm.ts). One write call in ten is struck (storm-faults.ts).
import type { FederationId } from "../../src/domain/federation.ts";
import { TABS } from "../../src/domain/sheet.ts";
import { armFaults } from "../../src/emulator/faults/arm-faults.ts";
import { serve } from "../../src/emulator/serve.ts";
import type { Arrival } from "../../src/worker/ledger/record-submission.ts";
import { countCopies } from "../simulation/count-copies.ts";
import { drainCalm } from "../simulation/drain-calm.ts";
import { drawArrival } from "../simulation/draw-arrival.ts";
import { keepTime } from "../simulation/keep-time.ts";
import { makeRandom } from "../simulation/make-random.ts";
import { openCalm } from "../simulation/open-calm.ts";
import { START } from "../simulation/open-world.ts";
import { controlEmulator } from "../support/control-emulator.ts";
import { appendEach, type Appending } from "./append-each.ts";
import { countRows } from "./count-rows.ts";
import { makeSheet } from "./make-sheet.ts";
import { playOfficers } from "./play-officers.ts";
import { LATE_MS, stormFaults } from "./storm-faults.ts";

export interface Compared {
  readonly writer: string;
  readonly sent: number;
  readonly lost: number;
  readonly doubled: number;
  /** Officers' cells that do not hold what was written there. */
  readonly spoilt: number;
  readonly calls: number;
  /** null where rows never came as fast as the writer could go. */
  readonly rowsPerMinute: number | null;
}

const HOME: FederationId = "p63-38";
const TAB = TABS.initiatives.title;
const COLUMNS = ["Mã hồ sơ", "Tên sáng kiến", "Tác giả", "Công đoàn cơ sở", "Ghi chú"];
const PLACE = {
  tab: TAB,
  receiptColumn: "Mã hồ sơ",
  noteColumn: "Ghi chú",
  sortColumn: "Tên sáng kiến",
};
const GAP_MS = 1_000;
const PATIENCE_MS = 3_600_000;
const APPEND = "sheets.spreadsheets.values.append";
const BATCH = "sheets.spreadsheets.batchUpdate";

export async function compareWriters(rows: number, seed: number): Promise<readonly Compared[]> {
  const random = makeRandom(seed);
  const arrivals = Array.from({ length: rows }, (_, number) =>
    drawArrival(random, number, HOME, START),
  );
  return [
    await append("values.append a row", "none", arrivals, seed),
    await append("values.append, blind retry", "blind", arrivals, seed),
    await deliver("Sáng Kiến", arrivals, seed),
  ];
}

async function append(
  writer: string,
  retry: Appending["retry"],
  arrivals: readonly Arrival[],
  seed: number,
): Promise<Compared> {
  const served = await serve();
  const { url: google, keyFile: key, world } = served;
  try {
    const spreadsheetId = await makeSheet({ google, key, tab: TAB, header: COLUMNS });
    await controlEmulator(google, "faults", stormFaults(APPEND, seed));
    const officers = playOfficers(makeRandom(seed), { world, spreadsheetId, ...PLACE });
    const { calls, minutes } = await appendEach({
      google,
      key,
      spreadsheetId,
      tab: TAB,
      rows: arrivals.map(({ receipt, reading }) => [
        receipt,
        reading.initiative.title,
        reading.initiative.authors,
        reading.initiative.unit,
      ]),
      retry,
      perMinute: 60_000 / GAP_MS,
      meanwhile: async () => officers.act(),
    });
    // What Google carries out late has landed.
    await new Promise((resolve) => setTimeout(resolve, 2 * LATE_MS));
    const receipts = arrivals.map(({ receipt }) => receipt);
    const counted = await countRows({ google, key, spreadsheetId, tab: TAB, receipts });
    return {
      writer,
      sent: arrivals.length,
      ...counted,
      spoilt: officers.spoilt(),
      calls,
      rowsPerMinute: Math.round((arrivals.length - counted.lost) / minutes),
    };
  } finally {
    await served.close();
  }
}

async function deliver(
  writer: string,
  arrivals: readonly Arrival[],
  seed: number,
): Promise<Compared> {
  const calm = await openCalm({ timeline: keepTime(START), homes: [HOME] });
  try {
    const { timeline, world, cloud, armed } = calm;
    const spreadsheetId = calm.books.get(HOME) ?? "";
    armed.push(...armFaults(stormFaults(BATCH, seed)));
    const officers = playOfficers(makeRandom(seed), { world, spreadsheetId, ...PLACE });
    const before = world.requests.length;
    for (const arrival of arrivals) {
      await cloud.ledgers.get(HOME)?.call((it) => it.record(arrival));
      await timeline.runUntil(timeline.now() + GAP_MS);
      officers.act();
    }
    await drainCalm(calm, PATIENCE_MS);
    const copies = countCopies(world.spreadsheets.get(spreadsheetId));
    const times = arrivals.map(({ receipt }) => copies.get(receipt) ?? 0);
    return {
      writer,
      sent: arrivals.length,
      lost: times.filter((count) => count === 0).length,
      doubled: times.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
      spoilt: officers.spoilt(),
      calls: world.requests.length - before,
      rowsPerMinute: null,
    };
  } finally {
    calm.close();
  }
}
