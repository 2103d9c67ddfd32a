// `rehearse`: answers the running system's form many times and checks that everything adds up.
import { join } from "node:path";
import type { Command } from "commander";
import { readReady } from "../start/read-ready.ts";
import { readSettings } from "../start/read-settings.ts";
import { rehearse } from "../rehearse/rehearse.ts";

const ROOT = join(import.meta.dirname, "../../..");

export function addRehearse(program: Command): void {
  program
    .command("rehearse")
    .description("answer the form many times, then add up what the Worker and the books hold")
    .requiredOption("--answers <number>", "how many answers", readNumber)
    .option("--seed <number>", "repeat the answers of an earlier rehearsal", readNumber)
    .action(async ({ answers, seed }: { answers: number; seed?: number }) => {
      const settings = readSettings(process.env, ROOT);
      const ready = await readReady(settings.state);
      if (ready === undefined)
        throw new Error(
          'Cannot rehearse: the system does not run; run "npm start" in another terminal first',
        );
      const adds = await rehearse({
        ready,
        state: settings.state,
        answers,
        seed: seed ?? Date.now() % 1_000_000,
        now: () => Date.now(),
      });
      if (!adds) process.exitCode = 1;
    });
}

function readNumber(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value)) {
    throw new Error(
      `Cannot rehearse: "${text}" is not a whole number; write for example --answers 100`,
    );
  }
  return value;
}
