// "Tổng hợp" is the system's own tab; whatever people did to it, rows of the same batch arrive.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileTally } from "../../../src/domain/compile-tally.ts";
import type { Served } from "../../../src/emulator/serve.ts";
import { keepTally } from "../../../src/worker/ledger/keep-tally.ts";
import { programme } from "../ledger/with-ledger.ts";
import { type Desk, openDesk, openEmulator } from "./open-desk.ts";

let served: Served;

beforeAll(async () => {
  served = await openEmulator();
});
afterAll(() => served.close());

const tally = (asOf: number) =>
  compileTally(programme, "gd1", [{ federation: "p63-38", name: "Thanh Hóa", count: null }], asOf);

async function deliver(desk: Desk): Promise<void> {
  keepTally(desk.db, tally(desk.access.now()));
  desk.arrive(2, 1);
  await desk.settle();
}

const readTally = async (desk: Desk) => {
  const { values } = await desk.call<{ values?: string[][] }>(
    "GET",
    `/v4/spreadsheets/${desk.spreadsheetId}/values/${encodeURIComponent("'Tổng hợp'")}`,
  );
  return values ?? [];
};

describe("a ledger shows a tally", () => {
  it.each([
    ["nobody touched the tab", []],
    ["rows were deleted", [{ action: "delete", row: 3, count: 98 }]],
    ["columns were deleted", [{ action: "delete", column: 4, count: 9 }]],
    [
      "both were",
      [
        { action: "delete", row: 3, count: 98 },
        { action: "delete", column: 2, count: 11 },
      ],
    ],
  ])("with the rows of its batch when %s", async (_what, actions) => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    for (const action of actions)
      expect(await desk.officer({ tab: "Tổng hợp", ...action })).toBe(200);
    await deliver(desk);
    expect(await desk.rows("Sáng kiến")).toHaveLength(2);
    const shown = await readTally(desk);
    expect(shown[0]?.[0]).toBe(`${programme.name} – Giai đoạn 1`);
    expect(shown[3]).toHaveLength(12);
    expect(shown[5]?.slice(1, 4)).toEqual(["Thanh Hóa", "", "chưa có số liệu"]);
  });

  it("again and again, without the tab growing", async () => {
    const desk = await openDesk(served);
    const sizes = [];
    for (let time = 0; time < 2; time += 1) {
      desk.wait(60_000);
      keepTally(desk.db, tally(desk.access.now()));
      await desk.settle();
      const { sheets = [] } = await desk.call<{
        sheets?: { properties?: { title?: string; gridProperties?: object } }[];
      }>("GET", `/v4/spreadsheets/${desk.spreadsheetId}?fields=sheets.properties`);
      sizes.push(
        sheets.find(({ properties }) => properties?.title === "Tổng hợp")?.properties
          ?.gridProperties,
      );
    }
    expect(sizes[0]).toMatchObject({ rowCount: 1_000, columnCount: 26, frozenRowCount: 1 });
    expect(sizes[1]).toEqual(sizes[0]);
  });
});
