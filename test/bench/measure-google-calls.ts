// Measures how many calls to Google a burst of 1,000 submissions into one federation costs until all are rows.
import * as z from "zod";
import type { BenchSystem } from "./open-bench-system.ts";
import { prepareSubmissions } from "./prepare-submissions.ts";
import type { Result } from "./result.ts";

const BURST = 1_000;
const requestsSchema = z.array(z.object({ method: z.string().nullable() }));

export async function measureGoogleCalls(
  system: BenchSystem,
  say: (line: string) => void,
): Promise<Result> {
  await system.untilDrained();
  const before = (await listCalls(system.google)).length;
  const requests = prepareSubmissions({ ...system, name: "burst", count: BURST, now: Date.now() });
  await system.submit(requests);
  await system.untilDrained();
  const calls = (await listCalls(system.google)).slice(before);
  say(`calls of the burst: ${calls.join(", ")}`);
  return {
    name: "google-calls-per-1000",
    value: calls.length,
    unit: "calls",
    bar: 4,
    better: "lower",
  };
}

async function listCalls(google: string): Promise<string[]> {
  const answer = await fetch(`${google}/_emulator/requests`);
  return requestsSchema.parse(await answer.json()).map(({ method }) => method ?? "unknown");
}
