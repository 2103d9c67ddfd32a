// The operator holds the books against the ledgers: what people did to rows shows, row by row, and nothing else does.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { describeGoogle } from "../../src/cli/start/describe-google.ts";
import { readLiveNumbers } from "../../src/cli/start/read-live-numbers.ts";
import type { Ready } from "../../src/cli/start/ready.ts";
import { makeSubmission } from "../support/make-submission.ts";
import { postSubmission } from "../support/post-submission.ts";
import { readTab } from "../support/read-tab.ts";
import { type System, runSystem } from "../support/run-system.ts";
import { setFaults } from "../support/set-faults.ts";

const ROOT = join(import.meta.dirname, "../..");
const HOME = "p34-92";
const ROWS = "Sáng kiến";
const FIXING = "Cần sửa";
/** Of the right form, and of no submission here. */
const STRANGE = "0000-0000-0001";

describe("reconcile", () => {
  let system: System;
  let ready: Ready;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "sang-kien-reconcile-"));
    // The test reads the books as often as it likes, with the identity of the Worker.
    system = await runSystem({ env: { GOOGLE_QUOTA: "off" } });
    ready = await system.ready();
    await run("rehearse", ["--answers", "12", "--seed", "7"]);
    await postSubmission(ready, "own-1", makeSubmission());
    await postSubmission(ready, "own-2", makeSubmission({ "Tên sáng kiến": "Khác" }));
    await postSubmission(ready, "own-2", makeSubmission({ "Tên sáng kiến": "Khác, sửa lại" }));
    await postSubmission(ready, "own-3", makeSubmission({ "Tên sáng kiến": "Khác nữa" }));
    await postSubmission(ready, "own-4", makeSubmission({ "Tên sáng kiến": "" }));
    await untilWritten(16);
  });
  beforeEach(() => setFaults(ready, []));
  afterAll(async () => {
    await system[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  it("agrees after a rehearsal, edits and answers that need fixing", async () => {
    const { code, said } = await run("reconcile");
    expect(said).toContain("Books and ledgers agree: of 17 versions");
    expect(code).toBe(0);
  });

  it("names every row that is missing, twice, in a wrong tab or unknown, and its place", async () => {
    const rows = await readTab(ready, HOME, ROWS);
    const idOf = (title: string) => {
      const row = rows.find((one) => one["Tên sáng kiến"] === title);
      return { receipt: row?.["Mã hồ sơ"] ?? "", number: Number(row?.["Lần nộp"]) };
    };
    const [gone, doubled, carried] = [
      idOf("Khác, sửa lại"),
      idOf("Khác nữa"),
      idOf("Cải tiến bộ gá khoan ở dây chuyền số 2"),
    ];
    await act({
      action: "delete",
      tab: ROWS,
      where: { column: "Tên sáng kiến", value: "Khác, sửa lại" },
    });
    await act({
      action: "delete",
      tab: ROWS,
      where: { column: "Mã hồ sơ", value: carried.receipt },
    });
    await insert(FIXING, carried);
    await insert(ROWS, doubled);
    await insert(ROWS, { receipt: STRANGE, number: 1 });
    await insert(ROWS, { receipt: "Ông A gửi", number: null });
    // A row of the officers' own carries no receipt and is nobody's business.
    await act({ action: "insert", tab: ROWS, row: 2, values: { "Ghi chú": "của tôi" } });

    const found = await reconcileOne();
    expect(found).toMatchObject({
      code: 1,
      agrees: false,
      missing: 1,
      twice: 1,
      wrongTab: 1,
      unknown: 2,
    });
    const now = await numberedTab(ROWS);
    expect(found.differences.toSorted(byWords)).toEqual(
      [
        { what: "missing", ...gone, tab: "initiatives", row: null },
        ...now
          .filter(({ receipt }) => receipt === doubled.receipt)
          .map(({ row }) => ({ what: "twice", ...doubled, tab: "initiatives", row })),
        { what: "wrong-tab", ...carried, tab: "needsFixing", row: 2, belongs: "initiatives" },
        { what: "unknown", receipt: STRANGE, number: 1, tab: "initiatives", row: 4 },
        { what: "unknown", receipt: null, number: null, tab: "initiatives", row: 3 },
      ].toSorted(byWords),
    );

    const { code, said } = await run("reconcile", ["--federation", HOME]);
    expect(code).toBe(1);
    expect(said).toContain("do NOT agree: 6 differences in 1 book, of 1 book");
    expect(said).toMatch(new RegExp(`${gone.receipt} +${gone.number} +Sáng kiến +– +missing`));
    expect(said).not.toContain("Ông A");
  });

  it("says what to bring back when a tab is gone, and still reads the others", async () => {
    await act({ action: "removeTab", tab: FIXING });
    const { code, said } = await run("reconcile");
    expect(code).toBe(1);
    expect(said).toContain('cannot be read: the tab "Cần sửa" is gone');
    expect(said).toContain("1 book could not be read, of 35 books");
  });

  it("reads a far Worker's books by the registry, and says plainly when the token is wrong", async () => {
    const home = "p34-01";
    const { programme } = (await (await fetch(`${ready.worker}/status.json`)).json()) as {
      programme: string;
    };
    const spreadsheetId = ready.spreadsheets[home];
    const registry = join(folder, "registry.json");
    await writeFile(
      registry,
      JSON.stringify({
        deployment: "t",
        programmes: {},
        forms: {},
        books: [{ programme, home, spreadsheetId }],
        mail: {},
      }),
    );
    const key = join(folder, "key.json");
    await writeFile(
      key,
      JSON.stringify({ type: "service_account", private_key_id: "k", ...ready.serviceAccount }),
    );
    const far = (OPS_TOKEN: string) =>
      run("reconcile", ["--worker", `${ready.worker}/`, "--registry", registry], {
        ...describeGoogle(ready.google),
        GOOGLE_APPLICATION_CREDENTIALS: key,
        OPS_TOKEN,
      });
    expect(await far(ready.opsToken)).toMatchObject({
      code: 0,
      said: expect.stringContaining(`${programme}/${home}  LĐLĐ TP Hà Nội`) as string,
    });
    const wrong = await far("wrong");
    expect(wrong.code).toBe(1);
    expect(wrong.told).toContain("does not accept the token; set OPS_TOKEN");
    expect(wrong.told).not.toMatch(/\n\s+at /);
  });

  it("counts as waiting what the book has not yet, not as missing", async () => {
    await setFaults(ready, [{ method: "sheets.spreadsheets.batchUpdate", kind: "quota" }]);
    const federation = "Liên đoàn Lao động tỉnh Cao Bằng";
    const before = await reconcileOne("p34-04");
    await postSubmission(
      ready,
      "late",
      makeSubmission({ "Liên đoàn Lao động hoặc công đoàn ngành": federation }),
    );
    expect(await reconcileOne("p34-04")).toMatchObject({
      code: 0,
      agrees: true,
      waiting: 1,
      missing: 0,
      inBook: before.inBook,
    });
  });

  it("knows only federations with a book", async () => {
    const { code, told } = await run("reconcile", ["--federation", "p34-99"]);
    expect(code).toBe(1);
    expect(told).toContain('Cannot reconcile: "p34-99" has no book here; those that have one are');
  });

  interface Ran {
    readonly code: number;
    readonly said: string;
    readonly told: string;
  }

  const run = (command: string, args: readonly string[] = [], env = {}): Promise<Ran> =>
    new Promise((resolve) => {
      execFile(
        "npm",
        ["run", "--silent", command, "--", ...args],
        { cwd: ROOT, env: { ...process.env, SANG_KIEN_STATE: system.state, ...env } },
        (error, said, told) => {
          resolve({ code: error === null ? 0 : Number(error.code), said, told });
        },
      );
    });

  interface Found {
    readonly code: number;
    readonly agrees: boolean;
    readonly inBook: number;
    readonly differences: readonly object[];
  }

  async function reconcileOne(home = HOME): Promise<Found> {
    const { code, said } = await run("reconcile", ["--federation", home, "--json"]);
    const { books } = JSON.parse(said) as { books: Omit<Found, "code">[] };
    const [book] = books;
    if (book === undefined) throw new Error("Nothing was reconciled");
    return { code, ...book };
  }

  /** `received`: in all; what was sent again for the same answer is not counted anew. */
  async function untilWritten(received: number): Promise<void> {
    await vi.waitUntil(
      async () => {
        const { total } = await readLiveNumbers(ready.worker);
        return total.received === received && total.waiting === 0;
      },
      { timeout: 60_000, interval: 200 },
    );
  }

  async function act(action: object): Promise<void> {
    const answer = await fetch(`${ready.google}/_emulator/officer`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        spreadsheetId: ready.spreadsheets[HOME],
        as: "canbo1@example.vn",
        ...action,
      }),
    });
    expect({ status: answer.status, said: await answer.text() }).toMatchObject({ status: 200 });
  }

  const insert = (tab: string, { receipt, number }: { receipt: string; number: number | null }) =>
    act({
      action: "insert",
      tab,
      row: 2,
      values: { "Mã hồ sơ": receipt, ...(number !== null && { "Lần nộp": number }) },
    });

  async function numberedTab(tab: string): Promise<{ receipt: string; row: number }[]> {
    const rows = await readTab(ready, HOME, tab);
    return rows.map((one, index) => ({ receipt: one["Mã hồ sơ"] ?? "", row: index + 2 }));
  }
});

const byWords = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
