// Runs the bench: prints each number beside its bar, a miss as a miss; `--json` prints them for machines.
import { join } from "node:path";
import { measureBundle } from "./measure-bundle.ts";
import { measureEmulator } from "./measure-emulator.ts";
import { measureGoogleCalls } from "./measure-google-calls.ts";
import { measureIntake } from "./measure-intake.ts";
import { openBenchSystem } from "./open-bench-system.ts";
import { type Result, meets } from "./result.ts";

const root = join(import.meta.dirname, "../..");
const json = process.argv.includes("--json");
// What is said along the way goes beside the numbers, not among them.
const say = (line: string): void => console.error(line);

const results: Result[] = [await measureBundle(root)];
const system = await openBenchSystem(root);
try {
  results.unshift(await measureIntake(system, say), await measureGoogleCalls(system, say));
} finally {
  await system.stop();
}
results.push(...(await measureEmulator(root, say)));

if (json) {
  console.log(JSON.stringify({ results }));
} else {
  for (const result of results) {
    const { name, value, unit, bar, better } = result;
    const bound = `${better === "higher" ? "≥" : "≤"} ${bar}`;
    console.log(
      `${name.padEnd(24)} ${`${value} ${unit}`.padEnd(14)} bar ${bound.padEnd(8)} ${meets(result) ? "met" : "MISSED"}`,
    );
  }
}
// A miss is a number to look at, not a failure of the program.
process.exit(0);
