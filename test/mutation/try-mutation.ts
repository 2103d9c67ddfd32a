// Tries one mutation in a copy of the repository: which tests fail, and which seed first.
import { applyMutation } from "./apply-mutation.ts";
import { checkTypes } from "./check-types.ts";
import { findFailingSeed } from "./find-failing-seed.ts";
import type { Mutation } from "./mutation.ts";
import { runTests } from "./run-tests.ts";
import type { Trial } from "./trial.ts";

/** Throws when the patched files do not compile. The copy is afterwards as it was. */
export async function tryMutation(copy: string, mutation: Mutation, seeds: number): Promise<Trial> {
  const undo = applyMutation(copy, mutation);
  try {
    const complaints = await checkTypes(copy, mutation);
    if (complaints.length > 0)
      throw new Error(
        `Cannot try "${mutation.name}": its patches do not compile; mend them:\n${complaints.join("\n")}`,
      );
    return {
      name: mutation.name,
      without: mutation.without,
      tests: await runTests(copy),
      seed: await findFailingSeed(copy, seeds),
    };
  } finally {
    undo();
  }
}
