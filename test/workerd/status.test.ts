import { SELF } from "cloudflare:test";
import { beforeAll, describe, expect, it } from "vitest";
import { REGISTRY_KEY } from "../../src/domain/registry.ts";
import type { StatusView } from "../../src/worker/board/status-view.ts";
import { buildCount } from "../worker/board/build-desk.ts";
import { bindings, programme, REGISTRY } from "./form-door.ts";

const get = (path: string) => SELF.fetch(`https://worker.test${path}`, { redirect: "manual" });
const board = () => bindings.BOARD.getByName(programme.id);
const count = (received: number) =>
  buildCount(
    Date.now(),
    { received, inBook: received, needsFixing: 0 },
    { counted: received, registered: 40 },
  );

beforeAll(async () => {
  await bindings.REGISTRY.put(REGISTRY_KEY, JSON.stringify(REGISTRY));
  const nobody = { oldestWaitingAt: null, states: [] };
  await board().report({ federation: "p63-01", count: count(3), ...nobody });
  await board().report({ federation: "p63-92", count: count(5), ...nobody });
});

describe("GET /status.json", () => {
  it("shows what ledgers reported, and nothing for those that did not", async () => {
    const answer = await get("/status.json");
    expect(answer.headers.get("content-type")).toContain("application/json");
    const view: StatusView = await answer.json();
    expect(view).toMatchObject({ programme: programme.id, programmeName: programme.name });
    expect(view.federations.map(({ id }) => id)).toEqual([
      "p63-01",
      "p63-38",
      "p63-92",
      "national",
    ]);
    expect(view.federations.map(({ received }) => received)).toEqual([3, null, 5, null]);
    expect(view.total.received).toBe(8);
    expect(view).toMatchObject({ unbalanced: [] });
    expect(Object.keys(view.total)).toEqual([
      "received",
      "inBook",
      "needsFixing",
      "unrouted",
      "duplicate",
      "withdrawn",
      "moved",
      "waiting",
      "counted",
      "valid",
      "quota",
    ]);
  });

  it("answers a programme nobody knows with a problem document", async () => {
    const answer = await get("/status.json?programme=__proto__");
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
  });
});

describe("GET /", () => {
  it("shows the page under a policy that allows its own style and nothing else", async () => {
    const answer = await get("/");
    const html = await answer.text();
    const policy = answer.headers.get("content-security-policy") ?? "";
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(html).toContain(`<style nonce="${nonce}">`);
    expect(html).toContain(programme.name);
    expect(answer.headers.get("refresh")).toBeNull();
  });

  it("reloads itself only for a reader who asked for it", async () => {
    expect((await get("/?auto=1")).headers.get("refresh")).toBe("60");
  });
});

describe("GET /status.txt", () => {
  it("gives the text for a chat group", async () => {
    const answer = await get("/status.txt");
    expect(answer.headers.get("content-type")).toContain("text/plain");
    expect(await answer.text()).toContain("Đã nhận 8 sáng kiến");
  });
});

describe("GET /health", () => {
  it("is 200 while nobody is needed, and shows what was turned away", async () => {
    await board().countRejected({ form: "f", why: "too-large" });
    const answer = await get("/health");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      ok: true,
      rejected: [{ form: "f", why: "too-large", times: 1 }],
    });
  });

  it("is 503 with a sentence when a person is needed", async () => {
    const states = [{ code: "full" as const, since: Date.now(), sentence: "Bảng tính đã đầy." }];
    await board().report({ federation: "p63-38", count: count(1), oldestWaitingAt: null, states });
    const answer = await get("/health");
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      ok: false,
      problems: ["LĐLĐ tỉnh Thanh Hóa: Bảng tính đã đầy."],
    });
  });
});
