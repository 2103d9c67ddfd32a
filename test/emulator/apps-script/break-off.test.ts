// Scripts that misbehave, and emulators that are reset or stopped under them.
import { afterEach, describe, expect, it, vi } from "vitest";
import { installScript } from "../../../src/emulator/apps-script/install-script.ts";
import { runFunction } from "../../../src/emulator/apps-script/run-function.ts";
import { startScriptClock } from "../../../src/emulator/apps-script/start-script-clock.ts";
import type { ScriptRun, World } from "../../../src/emulator/state.ts";
import { resetWorld } from "../../../src/emulator/world/reset-world.ts";
import { startEmulator } from "../start-emulator.ts";
import { addForm, FORM_ID } from "./build-world.ts";
import { worldWith } from "./try-script.ts";

const run = (world: World, handler = "main"): Promise<ScriptRun> =>
  runFunction(world, FORM_ID, handler, { kind: "clock", triggerId: "1", at: world.now() });

/** Resolves once the script has set this property. */
const until = (world: World, key: string) =>
  vi.waitFor(() => expect(world.scripts.get(FORM_ID)?.properties[key]).toBe("yes"), 10_000);

const SPIN = `
  const tell = (key) => PropertiesService.getScriptProperties().setProperty(key, "yes");
  function main() { LockService.getScriptLock().tryLock(0); tell("spinning"); for (;;) {} }
  function next() { console.log(LockService.getScriptLock().tryLock(0)) }`;

describe("runFunction", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("ends a script that never does after six minutes, tells its owner and frees its lock", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const world = worldWith(SPIN);
    const running = run(world);
    while (world.scripts.get(FORM_ID)?.properties["spinning"] !== "yes")
      await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(6 * 60_000 - 1);
    expect(world.scripts.get(FORM_ID)?.runs).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(await running).toMatchObject({
      outcome: "failed",
      error: "Exceeded maximum execution time",
    });
    expect(world.mails[0]?.text).toContain("Exceeded maximum execution time");
    expect((await run(world, "next")).log).toEqual(["true"]);
  });

  it("keeps a short log of a script that writes without end", async () => {
    const world = worldWith(`
      function main() { for (let i = 0; i < 10_000; i++) console.log("x".repeat(100_000)) }
      function fail() { throw new Error("y".repeat(100_000)) }`);
    const { log } = await run(world);
    expect(log).toHaveLength(200);
    expect(log[0]).toHaveLength(2_000);
    expect((await run(world, "fail")).error?.length).toBe(2_000);
  });

  it("ends a script that takes all memory", async () => {
    const world = worldWith(`
      function main() { const all = []; for (;;) all.push(new Array(100_000).fill(all.length)) }
      function next() { return 1 }`);
    expect(await run(world)).toMatchObject({ outcome: "failed", error: "Exceeded memory limit" });
    expect((await run(world, "next")).outcome).toBe("done");
  });

  it("fails a script for a rejection that nobody caught, and goes on", async () => {
    const world = worldWith(`
      function main() { Promise.reject(new Error("lost")) }
      function next() { return 1 }`);
    expect(await run(world)).toMatchObject({ outcome: "failed", error: "Error: lost" });
    expect((await run(world, "next")).outcome).toBe("done");
  });

  it("does not take up with a thread on which a script still runs", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const world = worldWith(`
      function main() { const again = () => Promise.resolve().then(again); again() }
      function next() { return 1 }`);
    const endless = run(world);
    expect((await run(world, "next")).outcome).toBe("done");
    expect(world.scripts.get(FORM_ID)?.runs).toHaveLength(1);
    vi.advanceTimersByTime(6 * 60_000);
    expect((await endless).outcome).toBe("failed");
  });

  it.each([
    ["reset", "The emulator was reset", resetWorld],
    ["stopped", "The emulator was stopped", (world: World) => startScriptClock(world)()],
  ])("is broken off when the emulator is %s, without a record or a mail", async (_, error, end) => {
    const world = worldWith(SPIN);
    const running = run(world);
    await until(world, "spinning");
    end(world);
    expect(await running).toMatchObject({ outcome: "failed", error });
    expect(world.mails).toEqual([]);
    expect(world.scripts.get(FORM_ID)?.runs ?? []).toEqual([]);
    addForm(world);
    installScript(world, FORM_ID, SPIN, {});
    expect((await run(world, "next")).log).toEqual(["true"]);
  });
});

describe("an emulator", () => {
  const SUBMIT = `${SPIN}
    function install() { ScriptApp.newTrigger("main").forForm(FormApp.getActiveForm()).onFormSubmit().create() }`;
  const ANSWERS = {
    "Tên sáng kiến": "Cải tiến lò hơi",
    "Bí mật công nghệ": "Có",
    "Đồng ý xử lý dữ liệu cá nhân": ["Tôi đồng ý"],
  };

  /** An answer whose script never ends, waited for. */
  async function answerEndlessly() {
    const google = await startEmulator();
    addForm(google.world);
    await google.control(`forms/${FORM_ID}/script`, { source: SUBMIT, run: "install" });
    const answered = google.control(`forms/${FORM_ID}/responses`, { answers: ANSWERS });
    await until(google.world, "spinning");
    return { google, answered };
  }

  it("answers who waits for a script when it is reset", async () => {
    const { google, answered } = await answerEndlessly();
    expect((await google.control("reset", {})).status).toBe(200);
    expect(await answered).toMatchObject({ status: 200 });
    expect((await google.call("GET", `/_emulator/forms/${FORM_ID}/script`)).status).toBe(404);
    await google.close();
  });

  it("stops although a script never ends, with the answer kept", async () => {
    const { google, answered } = await answerEndlessly();
    const [heard] = await Promise.allSettled([answered, google.close()]);
    expect(heard.status).toBe("rejected");
    expect(google.world.forms.get(FORM_ID)?.responses.size).toBe(1);
    expect(google.world.scripts.get(FORM_ID)?.runs).toHaveLength(1);
  });
});
