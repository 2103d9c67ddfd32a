// What the ledgers tell the operator, receipt by receipt.
import { SELF } from "cloudflare:test";
import { beforeAll, describe, expect, it } from "vitest";
import { bindings, fillRegistry, knock, OWN_FORM } from "./form-door.ts";

const HOME = "p63-92";

const get = (path: string, token = bindings.OPS_TOKEN) =>
  SELF.fetch(`https://worker.test${path}`, { headers: { authorization: `Bearer ${token}` } });

describe("GET /ops/receipts", () => {
  beforeAll(fillRegistry);

  it("lists receipt, number, tab and whether it waits of every version, and nothing of its content", async () => {
    const { body } = await knock({ formId: OWN_FORM });
    const answer = await get(`/ops/receipts?federation=${HOME}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.json()).toEqual({
      receipts: [{ receipt: body.receipt, number: 1, tab: "initiatives", settled: false }],
      next: null,
    });
  });

  it("begins after the cursor it gave out, and takes no other text for one", async () => {
    const after = await get(`/ops/receipts?federation=${HOME}&after=1`);
    expect(await after.json()).toEqual({ receipts: [], next: null });
    const strange = await get(`/ops/receipts?federation=${HOME}&after=x`);
    expect(strange.status).toBe(400);
    expect(strange.headers.get("content-type")).toContain("application/problem+json");
  });

  it("turns away whoever lacks the token, and knows only federations with a book", async () => {
    expect((await get(`/ops/receipts?federation=${HOME}`, "wrong")).status).toBe(401);
    expect((await get("/ops/receipts?federation=p63-04")).status).toBe(404);
    expect((await get("/ops/receipts")).status).toBe(404);
  });
});
