// Runs the bench: prints each number beside its bar, a miss as a miss; `--json` prints them for machines.
import { join } from "node:path";
import { readJsx } from "../simulation/read-jsx.ts";
import { measureBundle } from "./measure-bundle.ts";
import { measureBusy } from "./measure-busy.ts";
import { measureEmulator } from "./measure-emulator.ts";
import { measureGoogleCalls } from "./measure-google-calls.ts";
import { measureIntake } from "./measure-intake.ts";
import { measureSteps } from "./measure-steps.ts";
import { openBenchSystem } from "./open-bench-system.ts";
import { printWriters } from "./print-writers.ts";
import { type Result, meets } from "./result.ts";

readJsx();
const { measureDrain } = await import("./measure-drain.ts");
const { measureVisibility } = await import("./measure-visibility.ts");
const { compareWriters } = await import("../naive/compare-writers.ts");

const COMPARED_ROWS = 2_000;
const COMPARED_SEED = 20_261_120;

const root = join(import.meta.dirname, "../..");
const json = process.argv.includes("--json");
// What is said along the way goes beside the numbers, not among them.
const say = (line: string): void => console.error(line);

const bundle = await measureBundle(root);
const results: Result[] = [];
const system = await openBenchSystem(root);
try {
  results.push(await measureIntake(system, say));
  results.push(await measureGoogleCalls(system, say));
  results.push(...(await measureBusy(system, say)));
} finally {
  await system.stop();
}
results.push(await measureSteps(system.programme, say));
results.push(await measureDrain(say), await measureVisibility(say));
results.push(bundle, ...(await measureEmulator(root, say)));
const compared = await compareWriters(COMPARED_ROWS, COMPARED_SEED);
const drained = results.find(({ name }) => name === "drain-100k-min")?.value;
const table = printWriters(
  compared,
  drained === undefined ? undefined : Math.round(100_000 / drained),
);

if (json) {
  say(table);
  console.log(JSON.stringify({ results }));
} else {
  for (const result of results) {
    const { name, value, unit, bar, better } = result;
    const bound = `${better === "higher" ? "≥" : "≤"} ${bar}`;
    console.log(
      `${name.padEnd(26)} ${`${value} ${unit}`.padEnd(14)} bar ${bound.padEnd(8)} ${meets(result) ? "met" : "MISSED"}`,
    );
  }
  console.log(`\nOne write call in ten fails, officers work in the Sheet:\n\n${table}`);
}
// A miss is a number to look at, not a failure of the program.
process.exit(0);
