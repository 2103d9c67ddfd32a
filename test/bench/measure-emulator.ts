// Measures the emulator with a book as big as a year of the whole union: 170,324 rows in 29 columns.
import { spawn } from "node:child_process";
import { createPrivateKey, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Result } from "./result.ts";

const ROWS = 170_324;
const COLUMNS = 29;
const PER_BATCH = 1_000;
const INSERTS = 15;
const READS = 5;

type Call = (method: string, path: string, body?: unknown) => Promise<{ ms: number; text: string }>;

/** `root` is the repository; the emulator runs in a process of its own, so that its memory is its own. */
export async function measureEmulator(
  root: string,
  say: (line: string) => void,
): Promise<Result[]> {
  const child = spawn(process.execPath, [`${root}/src/emulator/main.ts`], {
    env: { ...process.env, GOOGLE_QUOTA: "off", GOOGLE_OWN_DRIVE: "on", GOOGLE_PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const ready = await firstLine(child.stdout);
    const [, url = "", keyFile = ""] = ready.split(" ");
    const call = await signIn(url, keyFile);
    const book = await makeBook(call);
    const path = `/v4/spreadsheets/${book}`;
    for (let filled = 0; filled < ROWS; filled += PER_BATCH)
      await call("POST", `${path}:batchUpdate`, insertOnTop(Math.min(PER_BATCH, ROWS - filled)));
    say(`the emulator holds ${ROWS} rows of ${COLUMNS} columns`);
    const inserts: number[] = [];
    for (let i = 0; i < INSERTS; i++)
      inserts.push((await call("POST", `${path}:batchUpdate`, insertOnTop(PER_BATCH))).ms);
    const reads: number[] = [];
    for (let i = 0; i < READS; i++) {
      const { ms, text } = await call("GET", `${path}/values/B:B`);
      const { values } = JSON.parse(text) as { values: unknown[][] };
      if (values.length !== ROWS + INSERTS * PER_BATCH + 1)
        throw new Error(`Cannot measure the emulator: it gave ${values.length} rows`);
      reads.push(ms);
    }
    say(
      `inserts ${inserts.map(Math.round).join(" ")} ms, reads ${reads.map(Math.round).join(" ")} ms`,
    );
    const lower = { better: "lower" } as const;
    return [
      { name: "emulator-insert-ms", value: median(inserts), unit: "ms", bar: 150, ...lower },
      { name: "emulator-column-read-ms", value: median(reads), unit: "ms", bar: 1_000, ...lower },
      {
        name: "emulator-rss-mb",
        value: peakMemory(child.pid ?? 0),
        unit: "MB",
        bar: 2_000,
        ...lower,
      },
    ];
  } finally {
    child.kill();
  }
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stream })) return line;
  throw new Error("Cannot measure the emulator: it ended before it was ready");
}

async function signIn(url: string, keyFile: string): Promise<Call> {
  const key = JSON.parse(readFileSync(keyFile, "utf8")) as Record<string, string>;
  const now = Math.floor(Date.now() / 1_000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = {
    iss: key["client_email"],
    scope: "https://www.googleapis.com/auth/spreadsheets",
    aud: key["token_uri"],
    iat: now,
    exp: now + 3_600,
  };
  const text = `${part({ alg: "RS256", typ: "JWT", kid: key["private_key_id"] })}.${part(claims)}`;
  const signature = sign(
    "RSA-SHA256",
    Buffer.from(text),
    createPrivateKey(key["private_key"] ?? ""),
  );
  const granted = await fetch(`${url}/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
      assertion: `${text}.${signature.toString("base64url")}`,
    }),
  });
  const { access_token } = (await granted.json()) as { access_token: string };
  const headers = { authorization: `Bearer ${access_token}`, "content-type": "application/json" };
  return async (method, path, body) => {
    const request = { headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const start = performance.now();
    const response = await fetch(url + path, { method, ...request });
    const answer = await response.text();
    const ms = performance.now() - start;
    if (!response.ok) throw new Error(`Cannot measure the emulator: ${method} gave ${answer}`);
    return { ms, text: answer };
  };
}

async function makeBook(call: Call): Promise<string> {
  const gridProperties = { rowCount: 2, columnCount: COLUMNS, frozenRowCount: 1 };
  const rows = [{ values: rowOf("Cột") }];
  const { text } = await call("POST", "/v4/spreadsheets", {
    sheets: [{ properties: { sheetId: 0, gridProperties }, data: [{ rowData: rows }] }],
  });
  return (JSON.parse(text) as { spreadsheetId: string }).spreadsheetId;
}

/** As deliveries are written: rows under the header, then one updateCells for each. */
function insertOnTop(count: number): object {
  const range = { sheetId: 0, dimension: "ROWS", startIndex: 1, endIndex: count + 1 };
  const fields = "userEnteredValue,userEnteredFormat";
  const rows = Array.from({ length: count }, (_, i) => ({
    updateCells: {
      start: { sheetId: 0, rowIndex: i + 1, columnIndex: 0 },
      rows: [{ values: rowOf(`Cải tiến quy trình số ${i}`) }],
      fields,
    },
  }));
  return { requests: [{ insertDimension: { range, inheritFromBefore: false } }, ...rows] };
}

function rowOf(text: string): object[] {
  return Array.from({ length: COLUMNS }, (_, column) => ({
    userEnteredValue:
      column % 7 === 6 ? { numberValue: column } : { stringValue: `${text}, cột ${column}` },
    userEnteredFormat: { wrapStrategy: "CLIP", verticalAlignment: "TOP" },
  }));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}

/** The most memory the process ever held, in millions of bytes. */
function peakMemory(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Math.round((Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) * 1_024) / 1e6);
}
