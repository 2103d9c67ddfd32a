// The system as its operator meets it: starting, rehearsing, stopping, starting again, and dying.
import { execFile } from "node:child_process";
import { createServer } from "node:net";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ready } from "../../src/cli/start/ready.ts";
import { isAlive } from "../support/is-alive.ts";
import { type System, runSystem } from "../support/run-system.ts";

const ROOT = join(import.meta.dirname, "../..");
// Sixty reads a minute for 35 books would be most of this test's time; the other e2e tests keep the quota.
const QUICK = { GOOGLE_QUOTA: "off" };

interface Ran {
  readonly code: number;
  readonly said: string;
}

function run(
  script: string,
  args: readonly string[],
  env: { readonly [name: string]: string },
): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      "npm",
      ["run", script, "--", ...args],
      { cwd: ROOT, env: { ...process.env, ...env } },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), said: stdout + stderr });
      },
    );
  });
}

describe("npm start", () => {
  let state = "";
  let system: System;
  let ready: Ready;
  beforeAll(async () => {
    state = await mkdtemp(join(tmpdir(), "sang-kien-e2e-"));
    system = await runSystem({ state, env: QUICK });
    ready = await system.ready();
  });
  afterAll(async () => {
    await system.stop();
    await rm(state, { recursive: true, force: true });
  });

  const pidsOf = ({ pids }: Ready): number[] => Object.values(pids);

  it("writes down where everything is: 34 federations, the nation, one form", async () => {
    expect(Object.keys(ready.spreadsheets)).toHaveLength(35);
    expect(ready.spreadsheets).toHaveProperty("national");
    expect(ready.forms).toHaveLength(1);
    expect(pidsOf(ready).map(isAlive)).toEqual([true, true, true]);
    expect(system.said()).toContain(ready.home);
    const page = await (await fetch(ready.home)).text();
    for (const id of Object.values(ready.spreadsheets)) expect(page).toContain(id);
    expect(await (await fetch(ready.mailbox)).json()).toBeInstanceOf(Array);
  });

  it("refuses to start twice on one state, and on a busy port, and leaves nothing behind", async () => {
    const twice = await run("start", [], { PORT: "0", GOOGLE_PORT: "0", SANG_KIEN_STATE: state });
    expect(twice.code).toBe(1);
    expect(twice.said).toContain(`already runs at ${ready.home}`);

    const busy = createServer().listen({ port: 0, host: "127.0.0.1" });
    await once(busy, "listening");
    const address = busy.address();
    const port = String(typeof address === "object" && address !== null ? address.port : 0);
    const other = await mkdtemp(join(tmpdir(), "sang-kien-e2e-"));
    for (const setting of ["PORT", "GOOGLE_PORT", "WORKER_PORT"]) {
      const env = {
        PORT: "0",
        GOOGLE_PORT: "0",
        WORKER_PORT: "0",
        SANG_KIEN_STATE: other,
        [setting]: port,
      };
      const { code, said } = await run("start", [], env);
      expect(code).toBe(1);
      expect(said).toContain(`port ${port} (${setting}) is in use`);
      expect(existsSync(join(other, "ready.json"))).toBe(false);
    }
    busy.close();
    await rm(other, { recursive: true, force: true });
  });

  it("lets a rehearsal answer the form, and everything adds up", async () => {
    const { code, said } = await run("rehearse", ["--answers", "25", "--seed", "7"], {
      SANG_KIEN_STATE: state,
    });
    expect(said).toContain("Everything adds up");
    expect(code).toBe(0);
  });

  it("ends all it started, and finds everything again at the next start", async () => {
    const before = pidsOf(ready);
    expect(await system.stop()).toBe(0);
    await expect.poll(() => before.filter(isAlive), { timeout: 10_000 }).toEqual([]);
    expect(existsSync(join(state, "ready.json"))).toBe(false);

    system = await runSystem({ state, env: QUICK });
    const again = await system.ready();
    expect(again.spreadsheets).toEqual(ready.spreadsheets);
    expect(again.forms.map(({ id, secret }) => ({ id, secret }))).toEqual(
      ready.forms.map(({ id, secret }) => ({ id, secret })),
    );
    expect(again.opsToken).toBe(ready.opsToken);
    const rehearsed = await run("rehearse", ["--answers", "1"], { SANG_KIEN_STATE: state });
    expect(rehearsed.said).toMatch(/All +26 /);
  });

  it("leaves no child behind when it is killed outright", async () => {
    const { pids } = await system.ready();
    process.kill(pids.start, "SIGKILL");
    await expect.poll(() => Object.values(pids).filter(isAlive), { timeout: 20_000 }).toEqual([]);
    const rehearsed = await run("rehearse", ["--answers", "1"], { SANG_KIEN_STATE: state });
    expect(rehearsed).toMatchObject({ code: 1 });
    expect(rehearsed.said).toContain("the system does not run");
  });
});
