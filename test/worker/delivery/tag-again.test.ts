// An older version came back without tags and locks: the operator tags the book again, and a person chooses what is kept.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { tagAgain } from "../../../src/cli/apply/tag-again.ts";
import { NATION } from "../../../src/domain/federation.ts";
import { listFederations } from "../../../src/domain/federations/list-federations.ts";
import type { Served } from "../../../src/emulator/serve.ts";
import { askPull } from "../../../src/worker/ledger/ask-pull.ts";
import { bookLine } from "../../../src/worker/ledger/book-line.ts";
import { chooseKept } from "../../../src/worker/ledger/choose-kept.ts";
import { countSubmissions } from "../../../src/worker/ledger/count-submissions.ts";
import { openClients } from "../../cli/apply/open-clients.ts";
import { programme } from "../ledger/with-ledger.ts";
import { type Desk, openDesk, openEmulator, QUIET_MS, turnSwitches } from "./open-desk.ts";
import { readIdentities } from "./read-identities.ts";

const QUARTER = 15 * 60_000;
const BATCH = "sheets.spreadsheets.batchUpdate";
let served: Served;

beforeAll(async () => {
  served = await openEmulator();
});
beforeEach(() => turnSwitches(served, { restoredVersion: "drops" }));
afterAll(() => served.close());

async function tag({ access, spreadsheetId }: Desk): Promise<void> {
  const home = listFederations("p63").find(({ id }) => id === access.home) ?? NATION;
  const { sheets } = await openClients(served);
  const tagging = await tagAgain(sheets, access.deployment, { programme, home }, spreadsheetId);
  expect(tagging.kind).toBe("tagged");
}

const state = (desk: Desk) => bookLine(desk.db).state;

/** Looks again as often as a ledger does by itself. */
async function passQuarter(desk: Desk): Promise<void> {
  desk.wait(QUARTER);
  await desk.work();
}

/** A book with two rows, of which a restored version has only the first, and a third one that waits. */
async function openUntagged(): Promise<Desk> {
  const desk = await openDesk(served);
  desk.arrive(1, 1);
  await desk.settle();
  const older = await desk.version();
  desk.wait(20_000);
  desk.arrive(2, 2);
  await desk.settle();
  await desk.officer({ action: "set", row: 2, column: "Kết quả thẩm định", value: "Hợp lệ" });
  askPull(desk.db, { force: true }, desk.access.now());
  await desk.settle();
  await desk.officer({ action: "restore", version: older });
  desk.wait(60_000);
  desk.arrive(3, 3);
  await desk.work();
  expect(state(desk)).toBe("untagged");
  return desk;
}

describe("a book that lost tags and locks with its newest version, tagged again", () => {
  it("is seen to be of an older version, and nothing is written before a person chooses", async () => {
    const desk = await openUntagged();
    await tag(desk);
    await passQuarter(desk);
    expect(state(desk)).toBe("restored");
    await passQuarter(desk);
    expect(state(desk)).toBe("restored");
    expect(await readIdentities(desk)).toEqual(["1.1"]);
  });

  it("gets every row once when the ledger is put back", async () => {
    const desk = await openUntagged();
    await tag(desk);
    await passQuarter(desk);
    expect(chooseKept(desk.db, "ledger")).toBe(true);
    await desk.settle();
    expect(
      (await desk.rows("Sáng kiến")).map((row) => [
        row["Mã hồ sơ"]?.slice(-1),
        row["Kết quả thẩm định"],
      ]),
    ).toEqual([
      ["3", ""],
      ["2", "Hợp lệ"],
      ["1", ""],
    ]);
    expect(bookLine(desk.db)).toMatchObject({ state: null, choice: null });
    expect(countSubmissions(desk.db, programme, desk.access.now() + 1)).toMatchObject({
      inBook: 3,
      waiting: 0,
      withdrawn: 0,
    });
    // The header has its lock again, and rows go on as ever.
    expect(await desk.officer({ action: "set", cell: "A1", value: "x" })).toBe(400);
    desk.wait(60_000);
    desk.arrive(4, 4);
    await desk.settle();
    expect(await readIdentities(desk)).toEqual(["4.1", "3.1", "2.1", "1.1"]);
  });

  it("goes on from the Sheet when the Sheet is taken", async () => {
    const desk = await openUntagged();
    await tag(desk);
    await passQuarter(desk);
    expect(chooseKept(desk.db, "sheet")).toBe(true);
    await desk.settle();
    expect(await readIdentities(desk)).toEqual(["3.1", "1.1"]);
    expect(bookLine(desk.db)).toMatchObject({ state: null, choice: null });
  });

  it("gets every row once though the first batch after the choice was answered by nobody", async () => {
    const desk = await openUntagged();
    await tag(desk);
    await passQuarter(desk);
    chooseKept(desk.db, "ledger");
    await desk.fault({ method: BATCH, nth: 1, kind: "lost-reply" });
    await desk.settle();
    expect(await readIdentities(desk)).toEqual(["3.1", "2.1", "1.1"]);
    expect(bookLine(desk.db)).toMatchObject({ state: null, choice: null });
  });

  it("goes on by itself where it is the newest version that came back", async () => {
    const desk = await openDesk(served);
    desk.arrive(1, 1);
    await desk.settle();
    await desk.officer({ action: "restore", version: await desk.version() });
    desk.wait(60_000);
    desk.arrive(2, 2);
    await desk.work();
    expect(state(desk)).toBe("untagged");
    await tag(desk);
    desk.wait(QUARTER);
    await desk.settle();
    expect(await readIdentities(desk)).toEqual(["2.1", "1.1"]);
    expect(state(desk)).toBeNull();
  });

  it("keeps a row once whose reply was lost before the newest version was put back", async () => {
    const desk = await openDesk(served);
    desk.arrive(1, 1);
    await desk.settle();
    await desk.fault({ method: BATCH, nth: 1, kind: "lost-reply" });
    desk.arrive(2, 2);
    await desk.work();
    await desk.fault();
    await desk.officer({ action: "restore", version: await desk.version() });
    desk.wait(QUIET_MS);
    await desk.work();
    expect(state(desk)).toBe("untagged");
    await tag(desk);
    desk.wait(QUARTER);
    await desk.settle();
    expect(await readIdentities(desk)).toEqual(["2.1", "1.1"]);
    expect(state(desk)).toBeNull();
  });
});
