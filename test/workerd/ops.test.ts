import { runDurableObjectAlarm, runInDurableObject, SELF } from "cloudflare:test";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { REGISTRY_KEY } from "../../src/domain/registry.ts";
import type { Tally } from "../../src/domain/tally.ts";
import { bindings, programme, REGISTRY } from "./form-door.ts";

const post = (path: string, token = bindings.OPS_TOKEN) =>
  SELF.fetch(`https://worker.test${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
  });

beforeAll(async () => {
  // Without books nothing is looked at and nothing is pulled: the ledgers of the forms' homes are asked at once.
  const registry = {
    ...REGISTRY,
    books: [],
    mail: { [programme.id]: ["lanhdao@example.org", "ban@example.org"] },
  };
  await bindings.REGISTRY.put(REGISTRY_KEY, JSON.stringify(registry));
});

describe("POST /ops", () => {
  it.each(["/ops/tally", "/ops/pull", "/ops/deliver"])(
    "%s turns away whoever lacks the token",
    async (path) => {
      for (const token of ["wrong", `${bindings.OPS_TOKEN}x`, bindings.OPS_TOKEN.slice(0, -1)]) {
        const answer = await post(path, token);
        expect(answer.status).toBe(401);
        expect(answer.headers.get("content-type")).toContain("application/problem+json");
      }
      expect((await SELF.fetch(`https://worker.test${path}`, { method: "POST" })).status).toBe(401);
    },
  );

  it.each(["/ops/pull", "/ops/deliver"])("%s knows only federations with a book", async (path) => {
    expect((await post(`${path}?federation=p63-01`)).status).toBe(404);
    expect((await post(`${path}?programme=none`)).status).toBe(404);
  });
});

describe("POST /ops/tally", () => {
  it("closes a tally of every ledger, mails it, and is what the status shows as the last one", async () => {
    const answer = await post("/ops/tally");
    expect(answer.status).toBe(200);
    const { tally, asOf, mails }: { tally: Tally; asOf: string; mails: number } =
      await answer.json();
    expect(mails).toBe(2);
    expect(asOf).toBe(new Date(tally.asOf).toISOString());
    expect(tally.rows.map(({ federation }) => federation)).toEqual(["p63-92", "national"]);
    expect(tally.missing).toEqual([]);
    expect(await bindings.BOARD.getByName(programme.id).lastTally()).toEqual(tally);
    const status = await SELF.fetch("https://worker.test/status.json");
    expect(await status.json()).toMatchObject({ lastTally: { asOf } });
  });

  it("that cannot be closed does not hold up the mails of the one before", async () => {
    const board = bindings.BOARD.getByName(programme.id);
    await runInDurableObject(board, (_board, { storage }) => {
      storage.sql.exec("UPDATE mail SET sent_at = NULL, tries = 0, due_at = 0");
      storage.sql.exec(
        "INSERT INTO closing (asked_at, resend, step, rest, next_at) VALUES (0, 0, 'wait', 'broken', 0)",
      );
    });
    await board.wake();
    await runDurableObjectAlarm(board);
    // The platform may have rung the alarm first, and be at it still.
    await vi.waitFor(() =>
      runInDurableObject(board, (_board, { storage }) => {
        const left = storage.sql.exec("SELECT 1 FROM mail WHERE sent_at IS NULL").toArray();
        expect(left).toEqual([]);
      }),
    );
    await runInDurableObject(board, (_board, { storage }) => {
      expect(storage.sql.exec("SELECT 1 FROM closing").toArray()).toHaveLength(1);
      storage.sql.exec("DELETE FROM closing");
    });
  });
});
