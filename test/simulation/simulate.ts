// The command: simulates one seed or many, and says which of them fail and how.
import { parseArgs } from "node:util";
import { runSeeds } from "./run-seeds.ts";

const LAST_EVENTS = 40;
const { values } = parseArgs({
  options: {
    /** One seed, with all that happened. */
    seed: { type: "string" },
    /** How many seeds, counted from `from`. */
    seeds: { type: "string", default: "100" },
    from: { type: "string", default: "1" },
    /** How many answers arrive in a run; about three things happen for each. */
    answers: { type: "string", default: "100" },
  },
});
const first = Number(values.seed ?? values.from);
const count = values.seed === undefined ? Number(values.seeds) : 1;
const seeds = Array.from({ length: count }, (_, index) => first + index);
const sums = { runs: 0, steps: 0, calls: 0, deaths: 0 };
const say = (words: string) => process.stdout.write(`${words}\n`);
const begun = performance.now();

const failed = await runSeeds(seeds, Number(values.answers), (result) => {
  sums.runs += 1;
  sums.steps += result.steps;
  sums.calls += result.calls;
  sums.deaths += result.deaths;
  if (process.stdout.isTTY) process.stdout.write(`\r${sums.runs} of ${count} seeds `);
  if (count > 1 && result.failure === null) return;
  say(["", ...result.events.slice(count > 1 ? -LAST_EVENTS : 0)].join("\n"));
  say(`seed ${result.seed}: ${result.failure ?? "all is well"}`);
  say(count > 1 ? `npm run simulate -- --seed ${result.seed}` : `events ${result.digest}`);
});

const seconds = Math.round(performance.now() - begun) / 1_000;
say(
  `\n${sums.runs} seeds in ${seconds} s: ${sums.steps} steps, ${sums.calls} calls of Google, ${sums.deaths} deaths of objects`,
);
say(
  failed.length === 0
    ? "Each accepted version stands in its book once, and nothing of people's was touched"
    : `${failed.length} failed: ${failed.map(({ seed }) => seed).join(" ")}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
