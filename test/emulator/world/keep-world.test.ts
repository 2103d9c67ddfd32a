import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
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
  test("goes on saving after a save that took longer than the wait for the next one", async () => {
    const emulator = await startEmulator({ stateFolder });
    const books = await Promise.all(Array.from({ length: 6 }, () => emulator.makeBook([["a"]])));
    const change = (value: string) =>
      Promise.all(
        books.map((id) =>
          emulator.batch(id, {
            updateCells: {
              start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
              rows: [{ values: [{ userEnteredValue: { stringValue: value } }] }],
              fields: "userEnteredValue",
            },
          }),
        ),
      );
    const until = performance.now() + 1_500;
    for (let round = 0; performance.now() < until; round += 1) await change(`round ${round}`);
    await change("the last word");
    const savedTexts = () =>
      books.map((id) => readFileSync(join(stateFolder, "spreadsheets", `${id}.jsonl`), "utf8"));
    await expect
      .poll(() => savedTexts().every((text) => text.includes("the last word")), { timeout: 10_000 })
      .toBe(true);
    await emulator.close();
  });
});
