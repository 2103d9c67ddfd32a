// Gives a test a ledger at work in a real book of the emulator, over HTTP, with a clock that the test moves.
import { readFileSync } from "node:fs";
import type { drive_v3, sheets_v4 } from "googleapis";
import { buildBook } from "../../../src/cli/apply/build-book.ts";
import { NATION } from "../../../src/domain/federation.ts";
import { listFederations } from "../../../src/domain/federations/list-federations.ts";
import type { Fault } from "../../../src/emulator/faults/fault.ts";
import { serve, type Served } from "../../../src/emulator/serve.ts";
import { DEFAULT_SWITCHES, type Switches } from "../../../src/emulator/switches.ts";
import { callGoogle } from "../../../src/worker/google/call-google.ts";
import { fetchToken } from "../../../src/worker/google/fetch-token.ts";
import { adoptBook } from "../../../src/worker/ledger/adopt-book.ts";
import { recordSubmission } from "../../../src/worker/ledger/record-submission.ts";
import { MIGRATIONS } from "../../../src/worker/ledger/schema.ts";
import { takeStep } from "../../../src/worker/ledger/take-step.ts";
import type { BookAccess } from "../../../src/worker/sheet/book-access.ts";
import type { Db } from "../../../src/worker/storage/db.ts";
import { migrate } from "../../../src/worker/storage/migrate.ts";
import { openMemoryDb } from "../../support/open-memory-db.ts";
import type { Answers } from "../../domain/build-response.ts";
import { buildArrival, programme } from "../ledger/with-ledger.ts";

export const QUIET_MS = 200_000;
const SHARED_DRIVE = "0AK9SharedDriveOfTheUnion";
const HOME = "p63-38";

export interface Desk {
  readonly db: Db;
  readonly access: BookAccess;
  readonly served: Served;
  readonly spreadsheetId: string;
  /** Lets a submission arrive. */
  arrive(n: number, minutes?: number, answers?: Answers): void;
  /** Takes steps until nothing is due any more, moving the clock to whatever comes next, and gives how long that took. */
  settle(access?: BookAccess): Promise<number>;
  /** Takes steps while there is one that need not wait. `access`: other doors than the usual ones. */
  work(access?: BookAccess): Promise<void>;
  wait(ms: number): void;
  fault(...faults: Fault[]): Promise<void>;
  officer(action: Record<string, unknown>): Promise<number>;
  /** The book's newest version in its history. */
  version(): Promise<number>;
  /** Rows of a tab by column title, top first. */
  rows(tab: string): Promise<{ [title: string]: string }[]>;
  call<Body>(method: "GET" | "POST" | "DELETE", path: string, body?: unknown): Promise<Body>;
}

export async function openDesk(served: Served): Promise<Desk> {
  const key = JSON.parse(readFileSync(served.keyFile, "utf8")) as {
    client_email: string;
    private_key: string;
    private_key_id: string;
  };
  const account = {
    email: key.client_email,
    privateKey: key.private_key,
    keyId: key.private_key_id,
  };
  const settings = {
    tokenUrl: `${served.url}/token`,
    sheetsUrl: served.url,
    driveUrl: served.url,
    quietMs: QUIET_MS,
    account,
  };
  const granted = await fetchToken(settings, fetch, Date.now());
  if (granted.kind !== "token") throw new Error(`No token: ${granted.why}`);
  const { token } = granted;
  const call = async <Body>(
    method: "GET" | "POST" | "DELETE",
    path: string,
    body?: unknown,
  ): Promise<Body> => {
    const outcome = await callGoogle<Body>(
      { baseUrl: served.url, path, method, token, body, timeoutMs: 20_000 },
      fetch,
    );
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    return outcome.body;
  };

  const file = await call<drive_v3.Schema$File>("POST", "/drive/v3/files?supportsAllDrives=true", {
    name: "Thanh Hóa",
    mimeType: "application/vnd.google-apps.spreadsheet",
    parents: [SHARED_DRIVE],
  });
  const spreadsheetId = file.id ?? "";
  const home = listFederations("p63").find(({ id }) => id === HOME) ?? NATION;
  const requests = buildBook({ deployment: "test", programme, home, editors: [account.email] });
  await call("POST", `/v4/spreadsheets/${spreadsheetId}:batchUpdate`, { requests });

  const db = openMemoryDb();
  migrate(db, MIGRATIONS);
  let now = 1_800_000_000_000;
  let id = 7;
  const access: BookAccess = {
    ledger: `${programme.id}/${HOME}`,
    deployment: "test",
    programme,
    home: HOME,
    spreadsheetId,
    sheetsUrl: served.url,
    quietMs: QUIET_MS,
    account: account.email,
    serviceAccounts: [account.email],
    send: fetch,
    permit: async () => ({ kind: "go", token }),
    throttled: async () => undefined,
    refusedToken: async () => undefined,
    now: () => now,
    sleep: async (ms) => {
      now += ms;
    },
    freshId: () => (id += 1),
    random: () => 0.5,
  };
  adoptBook(db, spreadsheetId, now);

  const work = async (doors = access): Promise<number | null> => {
    for (let step = 0; step < 200; step += 1) {
      const { step: taken, result } = await takeStep(db, doors);
      if (taken.kind === "idle") return taken.at;
      if (result?.kind === "wait") return result.at;
    }
    throw new Error("The ledger never comes to rest");
  };

  return {
    db,
    access,
    served,
    spreadsheetId,
    arrive: (n, minutes = 0, answers = {}) => {
      recordSubmission(db, buildArrival(n, minutes, answers), now);
    },
    settle: async (doors) => {
      const begun = now;
      for (let at = await work(doors); at !== null; at = await work(doors)) now = Math.max(now, at);
      return now - begun;
    },
    work: async (doors) => {
      now += 1_000;
      await work(doors);
    },
    wait: (ms) => {
      now += ms;
    },
    fault: async (...faults) => {
      await fetch(`${served.url}/_emulator/faults`, {
        method: "POST",
        body: JSON.stringify(faults),
      });
    },
    officer: async (action) => {
      const answer = await fetch(`${served.url}/_emulator/officer`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ spreadsheetId, tab: "Sáng kiến", as: "Chị Hoa", ...action }),
      });
      return answer.status;
    },
    version: async () => {
      const path = `/_emulator/versions?spreadsheetId=${spreadsheetId}`;
      const versions = (await (await fetch(served.url + path)).json()) as { version: number }[];
      return versions[0]?.version ?? 0;
    },
    rows: async (tab) => {
      const range = encodeURIComponent(`'${tab}'`);
      const { values = [] } = await call<sheets_v4.Schema$ValueRange>(
        "GET",
        `/v4/spreadsheets/${spreadsheetId}/values/${range}?valueRenderOption=FORMATTED_VALUE`,
      );
      const [titles = [], ...rows] = (values ?? []) as string[][];
      return rows
        .filter((row) => row.some((cell) => cell !== ""))
        .map((row) => Object.fromEntries(titles.map((title, index) => [title, row[index] ?? ""])));
    },
    call,
  };
}

export const openEmulator = () => serve({ quota: false });

/** Gives live Google the answers said, and its usual ones to the other open questions. */
export async function turnSwitches(
  served: Served,
  switches: Partial<Switches> = {},
): Promise<void> {
  const body = JSON.stringify({ ...DEFAULT_SWITCHES, ...switches });
  const { status } = await fetch(`${served.url}/_emulator/switches`, { method: "POST", body });
  if (status !== 200) throw new Error(`No such switches: ${body}`);
}
