import { describe, expect, it } from "vitest";
import type { FederationId } from "../../src/domain/federation.ts";
import { GOOGLE_MS } from "../bench/google-pace.ts";
import { countCopies } from "../simulation/count-copies.ts";
import { drainCalm } from "../simulation/drain-calm.ts";
import { fillBacklog } from "../simulation/fill-backlog.ts";
import { keepTime } from "../simulation/keep-time.ts";
import { openCalm } from "../simulation/open-calm.ts";
import { START } from "../simulation/open-world.ts";

const ROWS = 100_000;
const HOME: FederationId = "p63-38";
const BUDGET_MS = 30 * 60_000;

describe("a backlog", () => {
  it(`of ${ROWS} rows of one federation drains within half an hour, each row once`, async () => {
    const calm = await openCalm({
      timeline: keepTime(START),
      homes: [HOME],
      googleMs: GOOGLE_MS,
    });
    const receipts = await fillBacklog(calm, HOME, ROWS);
    const { left } = await drainCalm(calm, BUDGET_MS);
    expect(left).toBe(0);
    const [spreadsheetId = ""] = calm.books.values();
    const copies = countCopies(calm.world.spreadsheets.get(spreadsheetId));
    expect([...copies.values()].every((times) => times === 1)).toBe(true);
    expect(new Set(copies.keys())).toEqual(new Set(receipts));
    calm.close();
  }, 900_000);
});
