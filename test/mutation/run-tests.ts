// Runs the tests of delivery in a copy of the repository, and gives those that fail.
import { readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { runCommand } from "./run-command.ts";
import type { FailedTest } from "./trial.ts";

const PLACES = ["test/worker/delivery/", "test/worker/ledger/", "test/worker/sheet/"];

/** What is used of Vitest's JSON report. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

export async function runTests(copy: string): Promise<readonly FailedTest[]> {
  const reportFile = join(copy, "report.json");
  rmSync(reportFile, { force: true });
  const { output } = await runCommand(copy, [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--project=unit",
    // A test that is slow on a busy machine has not noticed anything; one of broken code may wait for ever.
    "--testTimeout=20000",
    "--reporter=json",
    `--outputFile=${reportFile}`,
    ...PLACES,
  ]);
  let report: Report;
  try {
    report = JSON.parse(readFileSync(reportFile, "utf8")) as Report;
  } catch (error) {
    throw new Error(`Cannot run the tests: Vitest left no report and said: ${output}`, {
      cause: error,
    });
  }
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(copy, name);
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (failed.length === 0 && status === "failed") return [{ file, name: message }];
    return failed.map(({ fullName }) => ({ file, name: fullName }));
  });
}
