// What is unknown about live Google may turn out either way: the ledger holds under every answer.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Served } from "../../../src/emulator/serve.ts";
import { SWITCHES, type Switches } from "../../../src/emulator/switches.ts";
import { countSubmissions } from "../../../src/worker/ledger/count-submissions.ts";
import { askPull } from "../../../src/worker/ledger/ask-pull.ts";
import { listStates } from "../../../src/worker/ledger/list-states.ts";
import { readProgress } from "../../../src/worker/ledger/read-progress.ts";
import { programme } from "../ledger/with-ledger.ts";
import { type Desk, openDesk, openEmulator, turnSwitches } from "./open-desk.ts";
import { readIdentities } from "./read-identities.ts";

const BATCH = "sheets.spreadsheets.batchUpdate";
const COPY = "Bản sao của Sáng kiến";
let served: Served;

beforeAll(async () => {
  served = await openEmulator();
});
afterAll(() => served.close());

/** Every question answered alone in each other way, and all of them at once. */
const SETTINGS: readonly Partial<Switches>[] = [
  {},
  ...Object.entries(SWITCHES).flatMap(([name, [, ...others]]) =>
    others.map((answer) => ({ [name]: answer })),
  ),
  Object.fromEntries(Object.entries(SWITCHES).map(([name, answers]) => [name, answers.at(-1)])),
];

/** A desk with one delivered row. */
async function openAtWork(): Promise<Desk> {
  const desk = await openDesk(served);
  desk.arrive(1, 1, { title: "Sáng kiến 1" });
  await desk.settle();
  return desk;
}

const sorted = async (desk: Desk, tab?: string) => (await readIdentities(desk, tab)).toSorted();
const codes = (desk: Desk) => listStates(desk.db).map(({ code }) => code);

/** The ledger tries again and again, for an hour. */
async function insist(desk: Desk): Promise<void> {
  for (let quarter = 0; quarter < 4; quarter += 1) {
    await desk.work();
    desk.wait(15 * 60_000);
  }
  await desk.work();
}

/** The next write leaves, and its socket breaks at once: Google may still be at it. */
function breakNextWrite(desk: Desk): void {
  const { send } = desk.access;
  Object.assign(desk.access, {
    send: async (...call: Parameters<typeof fetch>) => {
      if (!String(call[0]).includes(":batchUpdate")) return send(...call);
      Object.assign(desk.access, { send });
      // Nobody hears how it ends.
      send(...call).catch(() => undefined);
      throw new Error("the socket broke");
    },
  });
}

describe.each(SETTINGS)("under %j", (setting) => {
  beforeEach(() => turnSwitches(served, setting));

  it("rows arrive once each while people work", async () => {
    const desk = await openAtWork();
    for (let n = 2; n <= 4; n += 1) desk.arrive(n, n, { title: `Sáng kiến ${n}` });
    await desk.settle();
    await desk.officer({ action: "set", row: 2, column: "Ghi chú", value: "của bốn" });
    await desk.officer({ action: "sort", column: "Tên sáng kiến", order: "ASCENDING" });
    await desk.officer({ action: "filter", column: "Ghi chú", hiddenValues: [""] });
    await desk.officer({ action: "hide", rows: [3] });
    await desk.officer({ action: "insert", row: 2 });
    desk.arrive(5, 5, { title: "Sáng kiến 5" });
    await desk.settle();
    const rows = await desk.rows("Sáng kiến");
    expect(await sorted(desk)).toEqual(["1.1", "2.1", "3.1", "4.1", "5.1"]);
    expect(rows.find((row) => row["Tên sáng kiến"] === "Sáng kiến 4")?.["Ghi chú"]).toBe("của bốn");
    expect(codes(desk)).toEqual([]);
  });

  it.each([
    { kind: "lost-reply" },
    { kind: "reset-after" },
    { kind: "reset-before" },
    { kind: "html" },
    { kind: "quota", ms: 1 },
    { kind: "status", status: 500 },
  ] as const)("rows arrive once each after %j", async (fault) => {
    const desk = await openAtWork();
    await desk.fault({ method: BATCH, nth: 1, ...fault });
    desk.arrive(2, 2);
    desk.arrive(3, 3);
    await desk.settle();
    await desk.fault();
    desk.arrive(4, 4);
    await desk.settle();
    expect(await sorted(desk)).toEqual(["1.1", "2.1", "3.1", "4.1"]);
    expect(readProgress(desk.db)).toEqual({ written: 4, waiting: 0 });
    expect(codes(desk)).toEqual([]);
  });

  it.each(["late", "overlap"] as const)(
    "a row arrives once when its call is still under way (%s) as the answer is lost",
    async (kind) => {
      const desk = await openAtWork();
      await desk.fault({ method: BATCH, nth: 1, kind, ms: 150 });
      desk.arrive(2, 2);
      if (kind === "overlap") breakNextWrite(desk);
      await desk.work();
      expect(await readIdentities(desk)).toEqual(["1.1"]);
      while ((await readIdentities(desk)).length < 2)
        await new Promise((resolve) => setTimeout(resolve, 20));
      await desk.settle();
      expect(await readIdentities(desk)).toEqual(["2.1", "1.1"]);
      expect(codes(desk)).toEqual([]);
    },
  );

  it("two copies of one call leave each row once, or a person is told", async () => {
    const desk = await openAtWork();
    await desk.fault({ method: BATCH, nth: 1, kind: "twice" });
    desk.arrive(2, 2);
    await desk.settle();
    desk.arrive(3, 3);
    await desk.settle();
    askPull(desk.db, { force: true }, desk.access.now());
    await desk.settle();
    const isOnce = setting.overlap === "one-after-other";
    expect(await sorted(desk)).toEqual(
      isOnce ? ["1.1", "2.1", "3.1"] : ["1.1", "2.1", "2.1", "3.1"],
    );
    expect(listStates(desk.db)).toMatchObject(
      isOnce ? [] : [{ code: "doubled", sentence: expect.stringContaining("hai lần") as string }],
    );
  });

  it("a column an officer moves through the header, or may not, confuses no row", async () => {
    const desk = await openAtWork();
    const moves = [
      { action: "move", from: "Ghi chú", to: 1, dimension: "COLUMNS" },
      { action: "insert", column: "Lĩnh vực" },
      { action: "move", from: "Mã hồ sơ", to: "Mô tả", dimension: "COLUMNS" },
    ];
    const answer = setting.lockedHeader === "lets-columns-move" ? 200 : 400;
    const { send } = desk.access;
    Object.assign(desk.access, {
      send: async (...call: Parameters<typeof fetch>) => {
        const move = String(call[0]).includes(":batchUpdate") ? moves.pop() : undefined;
        if (move) expect(await desk.officer(move)).toBe(answer);
        return send(...call);
      },
    });
    for (let n = 2; n <= 5; n += 1) {
      desk.arrive(n, n, { title: `Sáng kiến ${n}` });
      await desk.settle();
    }
    expect(moves).toEqual([]);
    const rows = await desk.rows("Sáng kiến");
    expect(await sorted(desk)).toEqual(["1.1", "2.1", "3.1", "4.1", "5.1"]);
    for (const row of rows) {
      expect(row).toMatchObject({
        "Tên sáng kiến": `Sáng kiến ${row["Mã hồ sơ"]?.slice(-1)}`,
        "Công đoàn cơ sở": "CĐCS Trường Mầm non Hoa Hồng",
        "Lĩnh vực": "Giáo dục",
        "Điện thoại liên hệ": "0912 345 678",
        "Ghi chú": "",
      });
    }
    expect(codes(desk)).toEqual([]);
  });

  it("a column of ours that is deleted through the header stops the rows, and a person is told", async () => {
    const desk = await openAtWork();
    const status = await desk.officer({ action: "delete", column: "Tác giả" });
    desk.wait(30_000);
    desk.arrive(2, 2);
    await insist(desk);
    expect(await desk.rows("Sáng kiến")).toHaveLength(status === 200 ? 1 : 2);
    expect(listStates(desk.db)).toMatchObject(
      status === 200
        ? [{ code: "column-removed", sentence: expect.stringContaining("Tác giả") as string }]
        : [],
    );
  });

  it("rows go to the tab, never to a copy of it, wherever the copy stands", async () => {
    const desk = await openAtWork();
    for (const tab of ["Sáng kiến", "Cần sửa"])
      expect(await desk.officer({ action: "duplicate", tab })).toBe(200);
    const { sheets = [] } = await desk.call<{
      sheets?: { properties: { sheetId: number; title: string } }[];
    }>("GET", `/v4/spreadsheets/${desk.spreadsheetId}?fields=sheets.properties(sheetId,title)`);
    const copies = sheets.filter(({ properties }) => properties.title.startsWith("Bản sao"));
    await desk.call("POST", `/v4/spreadsheets/${desk.spreadsheetId}:batchUpdate`, {
      requests: copies.map(({ properties: { sheetId } }) => ({
        updateSheetProperties: { properties: { sheetId, index: 0 }, fields: "index" },
      })),
    });
    await desk.fault({ method: BATCH, nth: 1, kind: "lost-reply" });
    desk.arrive(2, 2);
    desk.arrive(3, 3, { effect: "" });
    await desk.settle();
    await desk.fault();
    askPull(desk.db, { force: true }, desk.access.now());
    await desk.settle();
    expect(await sorted(desk)).toEqual(["1.1", "2.1"]);
    expect(await desk.rows("Cần sửa")).toHaveLength(1);
    expect(await sorted(desk, COPY)).toEqual(["1.1"]);
    expect(await desk.rows("Bản sao của Cần sửa")).toEqual([]);
    expect(codes(desk)).toEqual([]);
  });

  it("rows go to the file, never to a copy of it", async () => {
    const desk = await openAtWork();
    const path = `/drive/v3/files/${desk.spreadsheetId}/copy?supportsAllDrives=true`;
    const { id } = await desk.call<{ id: string }>("POST", path, {});
    desk.arrive(2, 2);
    await desk.settle();
    const receipts = `/v4/spreadsheets/${id}/values/${encodeURIComponent("'Sáng kiến'!A2:A")}`;
    expect((await desk.call<{ values: unknown[] }>("GET", receipts)).values).toHaveLength(1);
    expect(await sorted(desk)).toEqual(["1.1", "2.1"]);
    expect(codes(desk)).toEqual([]);
  });

  it("a tab that was duplicated and removed is missed, and no copy of it takes its place", async () => {
    const desk = await openAtWork();
    await desk.officer({ action: "duplicate" });
    const before = await desk.version();
    expect(await desk.officer({ action: "removeTab", role: "manager" })).toBe(200);
    desk.arrive(2, 2);
    await insist(desk);
    expect(await sorted(desk, COPY)).toEqual(["1.1"]);
    expect(listStates(desk.db)).toMatchObject([
      { code: "tab-removed", sentence: expect.stringContaining("Sáng kiến") as string },
    ]);
    if (setting.restoredVersion === "drops") return;
    await desk.officer({ action: "restore", version: before });
    await insist(desk);
    expect(await sorted(desk)).toEqual(["1.1", "2.1"]);
    expect(await sorted(desk, COPY)).toEqual(["1.1"]);
    expect(codes(desk)).toEqual([]);
  });

  it("an older version that is restored takes no row for good: a person is told, and puts the newest back", async () => {
    const desk = await openAtWork();
    const older = await desk.version();
    desk.arrive(2, 2);
    await desk.settle();
    const newest = await desk.version();
    await desk.officer({ action: "restore", version: older });
    desk.wait(30_000);
    desk.arrive(3, 3);
    await insist(desk);
    expect(await sorted(desk)).toEqual(["1.1"]);
    expect(listStates(desk.db)).toMatchObject([
      { sentence: expect.stringContaining("phiên bản cũ") as string },
    ]);
    await desk.officer({ action: "restore", version: newest });
    await insist(desk);
    if (setting.restoredVersion === "drops") {
      expect(await sorted(desk)).toEqual(["1.1", "2.1"]);
      expect(codes(desk)).toEqual(["untagged"]);
      return;
    }
    expect(await sorted(desk)).toEqual(["1.1", "2.1", "3.1"]);
    expect(codes(desk)).toEqual([]);
  });

  it("an older version that is restored over a lost reply: each row once, or a person is told", async () => {
    const desk = await openAtWork();
    const older = await desk.version();
    await desk.fault({ method: BATCH, nth: 1, kind: "lost-reply" });
    desk.arrive(2, 2);
    await desk.work();
    await desk.fault();
    await desk.officer({ action: "restore", version: older });
    await insist(desk);
    const isKept = (setting.restoredVersion ?? "keeps") === "keeps";
    expect(await sorted(desk)).toEqual(isKept ? ["1.1", "2.1"] : ["1.1"]);
    expect(codes(desk)).toHaveLength(isKept ? 0 : 1);
  });

  it("nothing is pulled from an older version that is restored", async () => {
    const desk = await openAtWork();
    const older = await desk.version();
    await desk.officer({ action: "set", row: 2, column: "Kết quả thẩm định", value: "Hợp lệ" });
    desk.arrive(2, 2);
    await desk.settle();
    askPull(desk.db, { force: true }, desk.access.now());
    await desk.settle();
    const valid = () =>
      countSubmissions(desk.db, programme, desk.access.now()).phases["gd1"]?.valid;
    expect(valid()).toBe(1);
    await desk.officer({ action: "restore", version: older });
    desk.wait(15 * 60_000);
    askPull(desk.db, { force: true }, desk.access.now());
    await insist(desk);
    expect(valid()).toBe(1);
    expect(codes(desk)).toHaveLength(1);
  });

  it("the version before the first row, restored, is told like any other", async () => {
    const desk = await openDesk(served);
    const birth = await desk.version();
    desk.arrive(1, 1);
    await desk.settle();
    await desk.officer({ action: "restore", version: birth });
    desk.wait(30_000);
    desk.arrive(2, 2);
    await insist(desk);
    expect(await readIdentities(desk)).toEqual([]);
    expect(listStates(desk.db)).toMatchObject([
      { sentence: expect.stringContaining("phiên bản cũ") as string },
    ]);
  });

  it.each([undefined, "lost-reply"] as const)(
    "the lock that a manager removes is set again, and each row is there once (%s)",
    async (kind) => {
      const desk = await openAtWork();
      if (kind !== undefined) await desk.fault({ method: BATCH, nth: 1, kind });
      desk.arrive(2, 2);
      await desk.work();
      await desk.fault();
      expect(await desk.officer({ action: "unprotect", cell: "A1" })).toBe(400);
      expect(await desk.officer({ action: "unprotect", cell: "A1", role: "manager" })).toBe(200);
      desk.arrive(3, 3);
      await desk.settle();
      expect(await sorted(desk)).toEqual(["1.1", "2.1", "3.1"]);
      expect(codes(desk)).toEqual([]);
      expect(await desk.officer({ action: "set", cell: "A1", value: "x" })).toBe(400);
    },
  );
});

describe("an older version that is restored between the look and the write", () => {
  it.each(["keeps", "leaves-current"] as const)(
    "is told, if not before the write then soon (%s)",
    async (restoredVersion) => {
      await turnSwitches(served, { restoredVersion });
      const desk = await openAtWork();
      const older = await desk.version();
      desk.arrive(2, 2);
      await desk.settle();
      await desk.officer({ action: "restore", version: older });
      desk.arrive(3, 3);
      await insist(desk);
      desk.arrive(4, 4);
      await insist(desk);
      expect(codes(desk)).toEqual(["restored"]);
      expect(await sorted(desk)).not.toContain("4.1");
    },
  );
});

describe("a call that lands after the quiet time", () => {
  it.each([
    ["both-pass", ["1.1", "2.1", "2.1", "3.1"]],
    ["one-after-other", ["1.1", "2.1", "3.1"]],
  ] as const)("under %s: only time could keep a row from standing twice", async (overlap, rows) => {
    await turnSwitches(served, { overlap });
    const desk = await openAtWork();
    await desk.fault({ method: BATCH, nth: 1, kind: "overlap", ms: 600 });
    desk.arrive(2, 2);
    breakNextWrite(desk);
    // Quiet time passes on the ledger's clock while the call is under way at Google.
    await desk.settle();
    expect(await readIdentities(desk)).toEqual(["2.1", "1.1"]);
    await hasLanded();
    desk.arrive(3, 3);
    await desk.settle();
    askPull(desk.db, { force: true }, desk.access.now());
    await desk.settle();
    expect(await sorted(desk)).toEqual(rows);
    expect(codes(desk)).toEqual(overlap === "both-pass" ? ["doubled"] : []);
  });

  /** Its record is written when it is answered, whether or not anyone listens. */
  const hasLanded = async () => {
    for (;;) {
      const answer = await fetch(`${served.url}/_emulator/requests`);
      const requests = (await answer.json()) as { fault?: string }[];
      if (requests.slice(-20).some(({ fault }) => fault === "overlap")) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
});
