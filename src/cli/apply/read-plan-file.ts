// Reads a plan from a JSON file.
import { readFile } from "node:fs/promises";
import { readPlan } from "./read-plan.ts";
import type { Wanted } from "./wanted.ts";

export async function readPlanFile(file: string): Promise<Wanted> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    throw new Error(
      `Cannot read the plan: there is no readable file "${file}"; name the plan's JSON file`,
    );
  }
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch (error) {
    throw new Error(
      `Cannot read the plan: "${file}" is not JSON (${error instanceof Error ? error.message : String(error)}); correct it, then run apply again`,
      { cause: error },
    );
  }
  return readPlan(written);
}
