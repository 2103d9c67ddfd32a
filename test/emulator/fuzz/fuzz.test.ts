// Random requests, right and wrong, leave the emulator answering and its books whole.
import { describe, expect, it } from "vitest";
import { runFuzz } from "./run-fuzz.ts";

const seed = Number(process.env["SEED"] ?? 2);

describe("the emulator under 1,000 random requests", () => {
  it("never fails and keeps its state consistent", { timeout: 120_000 }, async () => {
    const accepted = await runFuzz({ seed, requests: 1_000 });
    expect(accepted.get("sheets.spreadsheets.batchUpdate")).toBeGreaterThan(40);
  });
});
