// Measures the system when all are busy: what a submission costs workerd, and how fast twenty federations' backlog drains.
//
// Google refuses writes with 429 while 70,000 submissions come in, so that nothing but taking them in is in the cost of a
// submission: HTTP, signature, reading, the call of the ledger, its SQLite write, and the reports to the board. Then Google is
// well again, and the busiest minute of the drain is taken from the emulator's own log.
import { controlEmulator } from "../support/control-emulator.ts";
import { listWrites, type Write } from "./list-writes.ts";
import type { BenchSystem } from "./open-bench-system.ts";
import { prepareSubmissions } from "./prepare-submissions.ts";
import type { Result } from "./result.ts";

const PER_FEDERATION = 3_500;
/** Signed at most so long before they are sent that their signatures are fresh. */
const AT_ONCE = 500;
const MINUTE_MS = 60_000;
const MOST_WRITES = 60;

export async function measureBusy(
  system: BenchSystem,
  say: (line: string) => void,
): Promise<Result[]> {
  const { google, forms } = system;
  await system.untilDrained();
  await controlEmulator(google, "faults", [
    { kind: "quota", method: "sheets.spreadsheets.batchUpdate" },
  ]);
  let cpuMs = 0;
  let seconds = 0;
  let sent = 0;
  for (let round = 0; round < PER_FEDERATION; round += AT_ONCE) {
    const requests = forms
      .flatMap((form, index) =>
        prepareSubmissions({
          ...form,
          programme: system.programme,
          name: `busy-${index}-${round}`,
          count: Math.min(AT_ONCE, PER_FEDERATION - round),
          now: Date.now(),
        }),
      )
      // Federation by federation in turn, as answers come.
      .map((request, place) => ({ request, turn: place % AT_ONCE }))
      .toSorted((a, b) => a.turn - b.turn)
      .map(({ request }) => request);
    const before = system.cpuMs();
    seconds += (await system.submit(requests)).seconds;
    cpuMs += system.cpuMs() - before;
    sent += requests.length;
  }
  say(
    `${sent} submissions into ${forms.length} federations, ${(sent / seconds).toFixed(0)}/s, ${(cpuMs / sent).toFixed(2)} ms of workerd each`,
  );

  const since = await askTime(google);
  await controlEmulator(google, "faults", []);
  await system.untilDrained();
  const writes = await listWrites({ ...system, since });
  const busiest = findBusiest(writes);
  const rows = sumRows(busiest);
  const most = Math.max(...writes.map(({ at }) => inMinute(writes, at).length));
  const total = sumRows(writes);
  say(
    `the backlog of ${total} rows took ${writes.length} writes, at most ${most} in any minute; the busiest minute ${busiest.length} writes with ${rows} rows`,
  );
  if (total !== sent) say(`${sent} were sent, yet the writes of the drain hold ${total} rows`);
  const higher = { better: "higher" } as const;
  return [
    {
      name: "cpu-per-submission-ms",
      value: Math.round((cpuMs / sent) * 100) / 100,
      unit: "ms",
      bar: 1,
      better: "lower",
    },
    {
      name: "rows-per-call",
      value: Math.round(rows / Math.max(1, busiest.length)),
      unit: "rows",
      bar: 500,
      ...higher,
    },
    { name: "rows-per-minute", value: rows, unit: "rows", bar: 40_000, ...higher },
  ];
}

/** The emulator's own. */
async function askTime(google: string): Promise<number> {
  const { now } = (await controlEmulator(google, "clock", { advanceMs: 0 })) as { now: string };
  return Date.parse(now);
}

const inMinute = (writes: readonly Write[], from: number) =>
  writes.filter(({ at }) => at >= from && at < from + MINUTE_MS);

const sumRows = (writes: readonly Write[]) => writes.reduce((sum, { rows }) => sum + rows, 0);

/** The sixty seconds with the most rows; one with more writes than Google allows does not count. */
function findBusiest(writes: readonly Write[]): readonly Write[] {
  const minutes = writes
    .map(({ at }) => inMinute(writes, at))
    .filter(({ length }) => length <= MOST_WRITES);
  return minutes.toSorted((a, b) => sumRows(b) - sumRows(a))[0] ?? [];
}
