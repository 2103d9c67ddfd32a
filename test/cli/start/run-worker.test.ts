// The local Worker: its real runtime, with a tiny Worker in place of ours.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runWorker } from "../../../src/cli/start/run-worker.ts";

const SCRIPT = `
import { DurableObject } from "cloudflare:workers";
export class Ledger extends DurableObject {
  async count() {
    const count = ((await this.ctx.storage.get("count")) ?? 0) + 1;
    await this.ctx.storage.put("count", count);
    return count;
  }
}
export class Directory extends DurableObject {}
export class Board extends DurableObject {}
export class Pacer extends DurableObject {}
export default {
  async fetch(request, env) {
    const count = await env.LEDGER.getByName("test").count();
    return Response.json({ count, key: env.FORM_KEY, registry: await env.REGISTRY.get("registry") });
  },
};`;

const config = join(import.meta.dirname, "../../../wrangler.toml");

describe("runWorker", () => {
  let state = "";
  beforeAll(async () => {
    state = await mkdtemp(join(tmpdir(), "sang-kien-worker-"));
  });
  afterAll(() => rm(state, { recursive: true, force: true }));

  const ask = async (url: string): Promise<unknown> => (await fetch(url)).json();

  it("answers again on the same address, remembering everything, after workerd is killed and after a stop", async () => {
    let restarts = 0;
    const settings = {
      config,
      script: SCRIPT,
      port: 0,
      state,
      bindings: { FORM_KEY: "k" },
      onRestart: () => (restarts += 1),
    };
    const first = await runWorker(settings);
    await first.putInto("REGISTRY", "registry", "{}");
    expect(await ask(first.url)).toEqual({ count: 1, key: "k", registry: "{}" });

    const pid = first.pid();
    process.kill(pid, "SIGKILL");
    await expect.poll(() => restarts, { timeout: 20_000 }).toBe(1);
    expect(first.pid()).not.toBe(pid);
    expect(await ask(first.url)).toEqual({ count: 2, key: "k", registry: "{}" });
    await first.stop();

    const second = await runWorker(settings);
    expect(await ask(second.url)).toEqual({ count: 3, key: "k", registry: "{}" });
    await second.stop();
  }, 60_000);
});
