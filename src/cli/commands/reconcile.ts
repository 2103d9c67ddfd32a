// The command "reconcile": reads the books themselves and compares them, receipt by receipt, with the ledgers.
import { join } from "node:path";
import type { Command } from "commander";
import { drawResult } from "../reconcile/draw-result.ts";
import { findTarget } from "../reconcile/find-target.ts";
import { measureResult } from "../reconcile/measure-result.ts";
import { reconcile } from "../reconcile/reconcile.ts";
import { tellResult } from "../reconcile/tell-result.ts";
import { writeResult } from "../reconcile/write-result.ts";
import { openBar } from "../start/open-bar.ts";
import { readReady } from "../start/read-ready.ts";
import { readSettings } from "../start/read-settings.ts";

const ROOT = join(import.meta.dirname, "../../..");

interface Options {
  readonly worker?: string;
  readonly registry: string;
  readonly federation?: string;
  readonly json?: true;
}

export function addReconcile(program: Command): void {
  program
    .command("reconcile")
    .description(
      "read the books themselves and compare them, receipt by receipt, with the ledgers; ends with 1 unless all agree",
    )
    .option(
      "--worker <url>",
      "a deployed Worker instead of the running system; needs OPS_TOKEN and GOOGLE_APPLICATION_CREDENTIALS",
    )
    .option(
      "--registry <file>",
      "the registry apply wrote, beside --worker",
      ".local/registry.json",
    )
    .option("--federation <id>", 'only this one\'s book, such as "p34-01"')
    .option("--json", "print JSON for programs")
    .action(runReconcile);
}

async function runReconcile({ worker, registry, federation, json }: Options): Promise<void> {
  const now = (): number => Date.now();
  const target = await findTarget({
    worker,
    registry,
    federation,
    env: process.env,
    ready: await readReady(readSettings(process.env, ROOT).state),
    now,
  });
  const bar = openBar("Reading the books", target.books.length);
  let read = 0;
  const result = await reconcile(target, () => bar.set((read += 1))).finally(() => bar.end());
  console.log(
    json === true ? writeResult(result) : `${drawResult(result)}\n\n${tellResult(result)}`,
  );
  if (!measureResult(result).agrees) process.exitCode = 1;
}
