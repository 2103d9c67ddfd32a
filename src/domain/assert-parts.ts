// Makes sure that the parts of a count sum to what was received.
import type { Parts } from "./tally.ts";

/** Throws, naming both numbers, where they differ; `of` names whose count it is. */
export function assertParts(parts: Parts, of: string): void {
  const { received, inBook, needsFixing, unrouted, duplicate, withdrawn, moved, waiting } = parts;
  const sum = inBook + needsFixing + unrouted + duplicate + withdrawn + moved + waiting;
  if (sum !== received) {
    throw new Error(
      `Cannot use the count of "${of}": its parts sum to ${sum}, received says ${received}, recount its ledger`,
    );
  }
}
