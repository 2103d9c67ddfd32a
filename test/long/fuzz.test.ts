import { randomInt } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readDiscovery } from "../../src/emulator/wire/discovery.ts";
import { runFuzz } from "../emulator/fuzz/run-fuzz.ts";

const seed = Number(process.env["SEED"] ?? randomInt(2 ** 31));

/** Every built method, and every built kind of batchUpdate. */
function listBuilt(): string[] {
  return readDiscovery().flatMap(({ methods, schemas }) => [
    ...methods.flatMap(({ id, scopes }) => (scopes ? [id] : [])),
    ...Object.entries(schemas["Request"] ?? {}).flatMap(([kind, type]) =>
      type === "any" ? [] : [kind],
    ),
  ]);
}

describe(`the emulator under 20,000 random requests (SEED=${seed})`, () => {
  it("never fails and keeps its state consistent", async () => {
    const accepted = await runFuzz({ seed, requests: 20_000 });
    const missed = listBuilt().filter((name) => !accepted.has(name));
    // Chance may leave out a few; more would mean that most of the code was not reached.
    expect(missed.slice(8)).toEqual([]);
  });
});
