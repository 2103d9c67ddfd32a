// The command: takes one thing at a time away from a copy of the production code, and says which tests and seeds notice.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { copyRepository } from "./copy-repository.ts";
import { drawRow, TABLE_HEAD } from "./draw-row.ts";
import { findFailingSeed } from "./find-failing-seed.ts";
import { findMisfits } from "./find-misfits.ts";
import { MUTATIONS } from "./mutations.ts";
import { runTests } from "./run-tests.ts";
import type { Trial } from "./trial.ts";
import { tryMutation } from "./try-mutation.ts";

const { values } = parseArgs({
  options: {
    /** The name of one mutation; may be given more than once. */
    only: { type: "string", multiple: true },
    /** How many seeds of the simulation may pass before a mutation counts as unnoticed by it. */
    seeds: { type: "string", default: "100" },
  },
});
const seeds = Number(values.seeds);
const { only } = values;
// What is said along the way goes beside the table, not into it.
const say = (words: string): void => console.error(words);

const mutations = MUTATIONS.filter(({ name }) => only === undefined || only.includes(name));
const strangers = (only ?? []).filter((name) => MUTATIONS.every((known) => known.name !== name));
if (strangers.length > 0) {
  const names = MUTATIONS.map(({ name }) => name).join(", ");
  say(`Cannot mutate: no mutation is named ${strangers.join(", ")}; there are ${names}`);
  process.exit(1);
}
const copy = copyRepository(join(import.meta.dirname, "../.."));
try {
  const misfits = findMisfits(copy, mutations);
  if (misfits.length > 0) throw new Error(misfits.join("\n"));

  say(`The code as it is, in ${copy}`);
  const unpatched: Trial = {
    name: "none",
    without: "nothing",
    tests: await runTests(copy),
    seed: await findFailingSeed(copy, seeds),
  };
  if (unpatched.tests.length > 0 || unpatched.seed !== null)
    throw new Error(
      `Cannot tell what a mutation breaks: the code as it is fails; mend it first\n${drawRow(unpatched)}`,
    );
  for (const [index, mutation] of mutations.entries()) {
    say(`${index + 1} of ${mutations.length}: ${mutation.name}, without ${mutation.without}`);
    const begun = performance.now();
    const trial = await tryMutation(copy, mutation, seeds);
    if (trial.tests.length === 0 && trial.seed === null) process.exitCode = 1;
    if (index === 0) console.log(TABLE_HEAD);
    console.log(drawRow(trial));
    const tests = `${trial.tests.length} tests fail`;
    const seed = trial.seed === null ? `no seed of ${seeds}` : `seed ${trial.seed.seed}`;
    say(`  ${tests}, ${seed} (${Math.round((performance.now() - begun) / 1_000)} s)`);
  }
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
