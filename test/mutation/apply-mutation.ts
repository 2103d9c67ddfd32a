// Applies a mutation to a copy of the repository, and gives back what undoes it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Mutation } from "./mutation.ts";

export function applyMutation(copy: string, { patches }: Mutation): () => void {
  const originals = new Map<string, string>();
  for (const { file, find, replace } of patches) {
    const path = join(copy, file);
    const text = readFileSync(path, "utf8");
    if (!originals.has(path)) originals.set(path, text);
    writeFileSync(
      path,
      text.replace(find, () => replace),
    );
  }
  return () => {
    for (const [path, text] of originals) writeFileSync(path, text);
  };
}
