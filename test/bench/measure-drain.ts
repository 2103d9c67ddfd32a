// Measures how long 100,000 waiting rows of one federation take until all of them are in its book.
//
// The production code of ledger, pacer and board delivers into the emulator in this process, on a clock that jumps over waiting
// and runs while anybody works: what ledger, SQLite and emulator need is in the number as it was measured, one after the other,
// and each call takes what it takes at Google besides. Nothing is sped up but the waiting.
import type { FederationId } from "../../src/domain/federation.ts";
import { drainCalm } from "../simulation/drain-calm.ts";
import { fillBacklog } from "../simulation/fill-backlog.ts";
import { openCalm } from "../simulation/open-calm.ts";
import { START } from "../simulation/open-world.ts";
import { GOOGLE_MS } from "./google-pace.ts";
import { keepWorkingTime } from "./keep-working-time.ts";
import type { Result } from "./result.ts";

const ROWS = 100_000;
const HOME: FederationId = "p63-38";
const PATIENCE_MS = 2 * 3_600_000;

export async function measureDrain(say: (line: string) => void): Promise<Result> {
  const timeline = keepWorkingTime(START);
  const calm = await openCalm({ timeline, homes: [HOME], googleMs: GOOGLE_MS });
  try {
    await fillBacklog(calm, HOME, ROWS);
    const { minutes, left } = await drainCalm(calm, PATIENCE_MS);
    if (left > 0) throw new Error(`Cannot measure the drain: ${left} rows still wait`);
    const writes = calm.writes.length;
    say(
      `drain: ${writes} writes, ${Math.round(ROWS / writes)} rows each; each further second Google takes for a write adds ${(writes / 60).toFixed(1)} min`,
    );
    return {
      name: "drain-100k-min",
      value: Math.round(minutes * 10) / 10,
      unit: "min",
      bar: 30,
      better: "lower",
    };
  } finally {
    calm.close();
  }
}
