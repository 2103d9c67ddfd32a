// The command "script": prints the form's script, or writes it to a file.
import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { bundleScript } from "../bundle-script.ts";

export function addScript(program: Command): void {
  program
    .command("script")
    .description("print the script that is pasted into a form's Apps Script editor")
    .option("--out <file>", "write it to a file instead")
    .action(async ({ out }: { out?: string }) => {
      const source = await bundleScript();
      if (out === undefined) process.stdout.write(source);
      else await writeFile(out, source);
    });
}
