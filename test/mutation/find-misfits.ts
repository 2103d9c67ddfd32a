// Finds patches that do not fit the code any more: each text must stand in its file exactly once.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Mutation } from "./mutation.ts";

/** A sentence each. `root`: where the repository or a copy of it stands. */
export function findMisfits(root: string, mutations: readonly Mutation[]): readonly string[] {
  return mutations.flatMap(({ name, patches }) =>
    patches.flatMap(({ file, find }) => {
      const path = join(root, file);
      const times = existsSync(path) ? readFileSync(path, "utf8").split(find).length - 1 : 0;
      if (times === 1) return [];
      const text = JSON.stringify(find.trim());
      return [`Cannot patch "${name}": ${text} stands in ${file} ${times} times; adjust the patch`];
    }),
  );
}
