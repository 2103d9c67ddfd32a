// Lets the dust settle: Google and the network are well again, people do what they are told, and the clock goes on until nothing moves.
import { listStates } from "../../src/worker/ledger/list-states.ts";
import { readProgress } from "../../src/worker/ledger/read-progress.ts";
import { obeyStates } from "./obey-states.ts";
import type { Run } from "./run.ts";

const MINUTE_MS = 60_000;
const ROUNDS = 8;

export async function settleDust(run: Run): Promise<void> {
  run.tell("the dust settles");
  run.armed.length = 0;
  run.road.breaks = 0;
  run.tokensFrom = 0;
  for (const host of [...run.cloud.ledgers.values(), run.cloud.board, ...run.cloud.pacers])
    host.killAtWrite(Infinity);
  // Whatever is still under way at Google lands, and every answer arrives.
  await run.timeline.runUntil(run.timeline.now() + 30 * MINUTE_MS);
  for (let round = 0; round < ROUNDS && run.failure === null; round += 1) {
    obeyStates(run);
    for (const ledger of run.cloud.ledgers.values())
      await ledger.call((it) => it.pullDue({ force: true }));
    await run.timeline.runUntil(run.timeline.now() + 20 * MINUTE_MS);
    if (round > 0 && isQuiet(run)) break;
  }
  await run.cloud.board.call((it) => it.tallyDue());
  await run.timeline.runUntil(run.timeline.now() + 5 * MINUTE_MS);
}

const isQuiet = (run: Run) =>
  [...run.cloud.ledgers.values()].every(
    ({ disk }) => listStates(disk).length === 0 && readProgress(disk).waiting === 0,
  );
