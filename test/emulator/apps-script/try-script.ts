// Runs small scripts in a world with one form, and gives back what they logged or how they failed.
import { expect } from "vitest";
import { installScript } from "../../../src/emulator/apps-script/install-script.ts";
import { runFunction } from "../../../src/emulator/apps-script/run-function.ts";
import { submitResponse } from "../../../src/emulator/forms/answering/submit-response.ts";
import type { ScriptRun, World } from "../../../src/emulator/state.ts";
import { addForm, ANSWERS, buildWorld, FORM_ID } from "./build-world.ts";

export function worldWith(source: string, properties: Record<string, string> = {}): World {
  const world = buildWorld();
  addForm(world);
  installScript(world, FORM_ID, source, properties);
  return world;
}

export function run(world: World, handler = "main"): Promise<ScriptRun> {
  return runFunction(world, FORM_ID, handler, { kind: "by-hand" });
}

/** Runs the body as a function and gives back what it logged. */
export async function logged(body: string, world = worldWith("")): Promise<string> {
  installScript(world, FORM_ID, `function main() { ${body} }`, {});
  const done = await run(world);
  expect(done.error).toBeUndefined();
  return done.log.join("\n");
}

export async function failure(body: string): Promise<string> {
  const done = await run(worldWith(`function main() { ${body} }`));
  expect(done.outcome).toBe("failed");
  return done.error ?? "";
}

export async function answer(world: World, answers = ANSWERS, responseId?: string) {
  const outcome = submitResponse(world, FORM_ID, { answers, responseId });
  if (outcome.kind !== "stored") throw new Error(JSON.stringify(outcome));
  await outcome.triggered;
  return outcome.response;
}
