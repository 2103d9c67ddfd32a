// A world is the same after a restart, and saving keeps up with changes.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { keepWorld } from "../../../src/emulator/world/keep-world.ts";
import { startEmulator } from "../start-emulator.ts";

let stateFolder: string;
beforeEach(() => {
  stateFolder = mkdtempSync(join(tmpdir(), "emulator-state-"));
});
afterEach(() => rmSync(stateFolder, { recursive: true }));

describe("keepWorld", () => {
  test("finds everything again after a restart, key and clock included", async () => {
    const first = await startEmulator({ stateFolder });
    const id = await first.makeBook([["a", 1, true], [], ["b"]]);
    await first.batch(
      id,
      {
        repeatCell: {
          range: { sheetId: 0, startRowIndex: 1, startColumnIndex: 1, endColumnIndex: 3 },
          cell: { userEnteredFormat: { numberFormat: { type: "TEXT" } }, note: "n" },
          fields: "userEnteredFormat,note",
        },
      },
      {
        updateDimensionProperties: {
          range: { sheetId: 0, dimension: "ROWS", startIndex: 2, endIndex: 3 },
          properties: { hiddenByUser: true },
          fields: "hiddenByUser",
        },
      },
      {
        addProtectedRange: {
          protectedRange: { protectedRangeId: 4, range: { sheetId: 0, endRowIndex: 1 } },
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: 8,
            metadataKey: "k",
            visibility: "DOCUMENT",
            location: { spreadsheet: true },
          },
        },
      },
    );
    await first.control("clock", { advanceMs: 1_000_000 });
    await first.control("mails", { to: "a@b.example", subject: "Chào" });
    const show = (google: typeof first) =>
      google.call("GET", `/v4/spreadsheets/${id}?includeGridData=true`);
    const before = await show(first);
    await first.close();

    const second = await startEmulator({ stateFolder });
    expect(await show(second)).toEqual(before);
    expect(second.world.serviceAccount.private_key_id).toBe(
      first.world.serviceAccount.private_key_id,
    );
    expect(second.world.clockOffset).toBe(1_000_000);
    expect(second.world.mails).toMatchObject([{ to: "a@b.example", subject: "Chào" }]);
    await second.call("DELETE", `/drive/v3/files/${id}?supportsAllDrives=true`);
    await second.close();
    expect(readdirSync(join(stateFolder, "spreadsheets"))).toEqual([]);
  });
});

describe("keepWorld, beside changes that never pause", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("goes on saving after a save that took longer than the wait for the next one", async () => {
    let value = 0;
    const saved: number[] = [];
    const keeper = keepWorld(
      async () => {
        const seen = value;
        await new Promise((resolve) => setTimeout(resolve, 600));
        saved.push(seen);
      },
      (error) => expect.unreachable(String(error)),
    );
    for (let ms = 0; ms < 3_000; ms += 20) {
      value += 1;
      keeper.changed();
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(saved.length).toBeGreaterThan(2);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(saved.at(-1)).toBe(value);
    value = 1_000_000;
    keeper.changed();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(saved.at(-1)).toBe(1_000_000);
  });
});
