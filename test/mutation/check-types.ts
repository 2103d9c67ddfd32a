// Checks that what was patched in a copy is still a program: code that does not compile would fail every test and show nothing.
import type { Mutation } from "./mutation.ts";
import { runCommand } from "./run-command.ts";

/** What the compiler says against the patched files, a line each. */
export async function checkTypes(copy: string, { patches }: Mutation): Promise<readonly string[]> {
  const { output } = await runCommand(copy, [
    "node_modules/typescript/bin/tsc",
    "--project",
    "src/worker",
    // What was taken away may leave names that nobody uses.
    "--noUnusedLocals",
    "false",
    "--noUnusedParameters",
    "false",
  ]);
  return output.split("\n").filter((line) => patches.some(({ file }) => line.startsWith(file)));
}
