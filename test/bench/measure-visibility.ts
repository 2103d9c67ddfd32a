// Measures how long a member's answer takes to be a row that officers see, when it is calm: 30 answers a minute over 34 federations.
//
// As measure-drain.ts does: production code, a clock that jumps over waiting and runs while anybody works, Google's time beside.
// A row counts as seen when Google's answer has come back. The cron runs, so books that changed are read meanwhile.
import { listFederations } from "../../src/domain/federations/list-federations.ts";
import { drainCalm } from "../simulation/drain-calm.ts";
import { drawArrival } from "../simulation/draw-arrival.ts";
import { openCalm } from "../simulation/open-calm.ts";
import { START } from "../simulation/open-world.ts";
import { GOOGLE_MS } from "./google-pace.ts";
import { keepWorkingTime } from "./keep-working-time.ts";
import type { Result } from "./result.ts";

const FEDERATIONS = 34;
const PER_MINUTE = 30;
const MINUTES = 60;
const MINUTE_MS = 60_000;

export async function measureVisibility(say: (line: string) => void): Promise<Result> {
  const timeline = keepWorkingTime(START);
  const homes = listFederations("p63")
    .slice(0, FEDERATIONS)
    .map(({ id }) => id);
  const calm = await openCalm({ timeline, homes, googleMs: GOOGLE_MS });
  const { random, cloud } = calm;
  try {
    for (let number = 0; number < PER_MINUTE * MINUTES; number += 1) {
      // They come whenever they come: gaps of a Poisson process.
      const gap = -Math.log(1 - random.next()) * (MINUTE_MS / PER_MINUTE);
      await timeline.runUntil(timeline.now() + gap);
      const home = random.pick(homes);
      const arrival = drawArrival(random, number, home, timeline.now());
      await cloud.ledgers.get(home)?.call((it) => it.record(arrival));
    }
    const { left } = await drainCalm(calm, 10 * MINUTE_MS);
    if (left > 0) throw new Error(`Cannot measure visibility: ${left} rows still wait`);
    const seconds = [...cloud.ledgers.values()]
      .flatMap(({ disk }) =>
        disk.all<{ ms: number }>(
          "SELECT settled_at - received_at AS ms FROM version WHERE settled_at IS NOT NULL",
        ),
      )
      .map(({ ms }) => ms / 1_000)
      .toSorted((a, b) => a - b);
    const at = (share: number) => seconds[Math.ceil(seconds.length * share) - 1] ?? 0;
    say(
      `rows seen after ${at(0.5).toFixed(1)} s in the median, ${at(0.95).toFixed(1)} s for 95 in 100, ${at(1).toFixed(1)} s at most; ${calm.writes.length} writes for ${seconds.length} rows`,
    );
    return {
      name: "row-visible-p95-s",
      value: Math.round(at(0.95) * 10) / 10,
      unit: "s",
      bar: 10,
      better: "lower",
    };
  } finally {
    calm.close();
  }
}
