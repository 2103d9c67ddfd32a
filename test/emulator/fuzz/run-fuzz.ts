// Sends seeded random requests to a running emulator and throws when an answer or the state is not as it must be.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { World } from "../../../src/emulator/state.ts";
import { readDiscovery } from "../../../src/emulator/wire/discovery.ts";
import { startEmulator } from "../start-emulator.ts";
import { checkBook } from "./check-book.ts";
import { fillPool } from "./fill-pool.ts";
import { makeAnswerCheck } from "./make-answer-check.ts";
import { makeCall, type FuzzCall } from "./make-call.ts";
import { makeRandom } from "./make-random.ts";
import { readState } from "./read-state.ts";
import { sendCall, type FuzzAnswer } from "./send-call.ts";

const NOON = Date.UTC(2026, 10, 20, 5);
const CHECK_EVERY = 100;

export interface FuzzInput {
  readonly seed: number;
  readonly requests: number;
}

/** Answers how often what was accepted, by method and by kind of batchUpdate: deep code is reached only by these. */
export async function runFuzz({ seed, requests }: FuzzInput): Promise<Map<string, number>> {
  const stateFolder = mkdtempSync(join(tmpdir(), "fuzz-"));
  const start = () => startEmulator({ stateFolder, ownDrive: seed % 2 === 1, clock: () => NOON });
  const emulator = await start();
  const { url, world, token, drive } = emulator;
  // The clock is moved without measure.
  const held = world.tokens.get(token);
  if (held) world.tokens.set(token, { ...held, expiresAt: Infinity });
  const random = makeRandom(seed);
  const ids = makeRandom(seed + 1);
  world.randomHex = (bytes) =>
    Array.from({ length: bytes }, () => ids.int(256).toString(16).padStart(2, "0")).join("");
  const apis = readDiscovery();
  const checkAnswer = makeAnswerCheck(apis);
  const bystander = await emulator.makeBook([["Không ai", "đụng tới"]]);
  const untouched = (await readState(emulator)).get(bystander);
  const accepted = new Map<string, number>();
  let call: FuzzCall | undefined;
  let answer: FuzzAnswer | undefined;
  let sent = 0;
  try {
    while (sent < requests) {
      const pool = await fillPool(emulator, bystander);
      call = makeCall(random, apis, { world, token, drive, ...pool });
      const books = new Map(world.spreadsheets);
      const before = tellState(world);
      sent++;
      answer = undefined;
      answer = await sendCall(url, call);
      checkAnswer(call, answer);
      const changed = [...world.spreadsheets].filter(([id, book]) => books.get(id) !== book);
      if (answer.status >= 300 && call.id !== "other") {
        if (changed.length > 0 || tellState(world) !== before)
          throw new Error("A refusal left a trace");
      }
      for (const [id] of changed) await check(id);
      if (answer.status < 300)
        for (const name of nameWork(call)) accepted.set(name, (accepted.get(name) ?? 0) + 1);
      if (sent % CHECK_EVERY === 0 && (await readState(emulator)).get(bystander) !== untouched)
        throw new Error("The bystander was touched");
    }
    call = undefined;
    await checkReload();
  } catch (error) {
    throw new Error(explain(error), { cause: error });
  } finally {
    await emulator.close();
    rmSync(stateFolder, { recursive: true, force: true });
  }
  return accepted;

  async function check(id: string): Promise<void> {
    if (world.files.get(id)?.trashed) return;
    const found = await checkBook(emulator.call, id);
    if (found.length > 0) throw new Error(`Book ${id}: ${found.join("; ")}`);
  }

  async function checkReload(): Promise<void> {
    const before = await readState(emulator);
    await emulator.close();
    const again = await start();
    const after = await readState(again);
    await again.close();
    for (const [id, was] of before) {
      const is = after.get(id) ?? "";
      if (is === was) continue;
      const at = was.split("").findIndex((letter, i) => letter !== is[i]);
      const near = (text: string) => text.slice(Math.max(0, at - 150), at + 100);
      throw new Error(`${id} is another after a restart: ${near(was)} became ${near(is)}`);
    }
  }

  function explain(error: unknown): string {
    const said = error instanceof Error ? error.message : String(error);
    const { method = "", path = "", body } = call ?? {};
    return [
      `SEED=${seed}, request ${sent}: ${said}`,
      `${method} ${path}`,
      String(body ?? "").slice(0, 4_000),
      answer ? `${answer.status} ${answer.text.slice(0, 2_000)}` : "no answer",
    ].join("\n");
  }
}

/** Everything but rows and columns, which are never changed in place: that a book is another object tells of them. */
function tellState({ files, forms, spreadsheets }: World): string {
  return JSON.stringify([...files, ...forms, ...spreadsheets], (key, value: unknown) =>
    key === "rows" || key === "columns" ? undefined : value,
  );
}

/** The method, and the kinds of a batchUpdate in it. */
function nameWork({ id, body }: FuzzCall): string[] {
  const kinds = /(spreadsheets|forms\.forms)\.batchUpdate$/.test(id)
    ? String(body).matchAll(/"(\w+)":/g)
    : [];
  return [id, ...new Set([...kinds].map(([, name = ""]) => name))];
}
