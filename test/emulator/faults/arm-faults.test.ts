// Faults are armed for the calls they are to strike.
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { insertRow, METHOD, startBreakable } from "./start-breakable.ts";

const google = await startBreakable();
afterAll(() => google.close());
beforeEach(async () => {
  await google.control("reset", {});
});

const insert = insertRow("dòng");

describe("faults are armed", () => {
  const READ = "sheets.spreadsheets.values.get";
  const readA1 = async (id: string) =>
    (await google.call("GET", `/v4/spreadsheets/${id}/values/A1`)).status;

  test("for methods by name or by beginning", async () => {
    const id = await google.makeBook();
    await google.arm(
      { method: METHOD, kind: "html" },
      { method: "drive.*", kind: "status", status: 500 },
    );
    expect((await google.batch(id, ...insert)).status).toBe(502);
    expect((await google.call("GET", `/drive/v3/files/${id}`)).status).toBe(500);
    expect(await readA1(id)).toBe(200);
    await google.arm({ kind: "html" });
    expect(await readA1(id)).toBe(502);
    await google.arm();
    expect(await readA1(id)).toBe(200);
  });

  test("for the nth call and so many times, and tell how often they struck", async () => {
    const id = await google.makeBook();
    await google.arm(
      { method: READ, kind: "status", status: 500, nth: 2 },
      { method: READ, kind: "html", nth: 4, times: 2 },
    );
    const statuses: number[] = [];
    for (let i = 0; i < 7; i++) statuses.push(await readA1(id));
    expect(statuses).toEqual([200, 500, 200, 502, 502, 200, 200]);
    expect(await google.armed()).toEqual([
      { method: READ, kind: "status", status: 500, nth: 2, seen: 7, struck: 1 },
      { method: READ, kind: "html", nth: 4, times: 2, seen: 7, struck: 2 },
    ]);
    expect(await google.noted(2)).toEqual([
      { status: 200, fault: undefined, applied: undefined },
      { status: 200, fault: undefined, applied: undefined },
    ]);
  });

  test("by chance, the same calls for the same seed", async () => {
    const id = await google.makeBook();
    const row = async (seed: number) => {
      await google.arm({ method: READ, kind: "status", status: 503, probability: 0.5, seed });
      const struck: number[] = [];
      for (let i = 0; i < 12; i++) struck.push(await readA1(id));
      return struck;
    };
    const first = await row(7);
    expect(new Set(first)).toEqual(new Set([200, 503]));
    expect(await row(7)).toEqual(first);
    expect(await row(8)).not.toEqual(first);
  });

  test.each([
    [{ kind: "earthquake" }, /^Cannot arm faults: "0.kind": .* expected one of "status"\|"html"/],
    [{ kind: "html", when: "now" }, 'Cannot arm faults: "0": Unrecognized key: "when"'],
    [{ kind: "html", nth: 0 }, 'Cannot arm faults: "0.nth": Too small: expected number to be >=1'],
    [{ kind: "html", times: 1.5 }, /^Cannot arm faults: "0.times": .* expected int/],
    [{ kind: "status", status: 99_999 }, /^Cannot arm faults: "0.status": Too big/],
    [{ kind: "html", method: 7 }, /^Cannot arm faults: "0.method": .* expected string/],
    [
      { kind: "html", method: "sheets.spreadsheet.*" },
      'Cannot arm faults: there is no method "sheets.spreadsheet.*"',
    ],
    ["html", /^Cannot arm faults: "0": .* expected object/],
  ])("only when they can be read: %j", async (fault, error) => {
    expect(await google.control("faults", [fault])).toEqual({
      status: 400,
      body: { error: typeof error === "string" ? error : (expect.stringMatching(error) as string) },
    });
  });
});
