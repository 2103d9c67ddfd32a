// The command line: one line for each command.
import { Command } from "commander";
import { addApply } from "./commands/apply.ts";
import { addReconcile } from "./commands/reconcile.ts";
import { addRehearse } from "./commands/rehearse.ts";
import { addScript } from "./commands/script.ts";
import { addStart } from "./commands/start.ts";

const program = new Command("sang-kien").description(
  "Sáng Kiến: from a form's answer to a row, a review, a count and a mail",
);
addApply(program);
addScript(program);
addStart(program);
addRehearse(program);
addReconcile(program);

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
