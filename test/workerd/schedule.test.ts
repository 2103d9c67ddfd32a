import { runInDurableObject } from "cloudflare:test";
import { beforeAll, describe, expect, it } from "vitest";
import { nextTallyAt } from "../../src/domain/next-tally-at.ts";
import { REGISTRY_KEY } from "../../src/domain/registry.ts";
import { runSchedule } from "../../src/worker/schedule.ts";
import { bindings, programme, REGISTRY } from "./form-door.ts";

beforeAll(async () => {
  await bindings.REGISTRY.put(REGISTRY_KEY, JSON.stringify({ ...REGISTRY, books: [] }));
});

describe("runSchedule", () => {
  it("sets the board's alarm to the next seven o'clock, and again when it was lost", async () => {
    const board = bindings.BOARD.getByName(programme.id);
    const before = nextTallyAt(Date.now());
    for (let round = 0; round < 2; round += 1) {
      await runSchedule(bindings, Date.now());
      const alarm = await runInDurableObject(board, async (_board, state) => {
        const at = await state.storage.getAlarm();
        await state.storage.deleteAlarm();
        return at;
      });
      expect([before, nextTallyAt(Date.now())]).toContain(alarm);
    }
  });
});
