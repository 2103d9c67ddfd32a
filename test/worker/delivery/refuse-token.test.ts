// Google refuses the identity that works in a book: its key was revoked, or its account is gone.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../../src/emulator/serve.ts";
import { askPull } from "../../../src/worker/ledger/ask-pull.ts";
import { listStates } from "../../../src/worker/ledger/list-states.ts";
import type { BookAccess } from "../../../src/worker/sheet/book-access.ts";
import { answerWrites } from "./answer-writes.ts";
import { type Desk, openDesk, openEmulator } from "./open-desk.ts";
import { readIdentities } from "./read-identities.ts";

const MINUTE_MS = 60_000;
let served: Served;

beforeAll(async () => {
  served = await openEmulator();
});
afterAll(() => served.close());

const codes = (desk: Desk) => listStates(desk.db).map(({ code }) => code);

/** Google refuses a token, as long as nobody acts. */
const closeDoors = (desk: Desk): BookAccess => ({
  ...desk.access,
  permit: async () => ({
    kind: "closed",
    at: desk.access.now() + MINUTE_MS,
    why: 'invalid_grant: Invalid JWT Signature of "k1".',
  }),
});

describe("an identity that Google refuses a token", () => {
  it("calls a person with Google's words, and rows go in within a minute after the person acted", async () => {
    const desk = await openDesk(served);
    desk.arrive(1, 1);
    await desk.work(closeDoors(desk));
    expect(listStates(desk.db)).toMatchObject([
      { code: "no-token", sentence: expect.stringMatching(/invalid_grant: [^k]*\)$/) as string },
    ]);
    const [{ since } = { since: 0 }] = listStates(desk.db);
    desk.wait(10 * MINUTE_MS);
    await desk.work(closeDoors(desk));
    expect(listStates(desk.db)).toMatchObject([{ code: "no-token", since }]);
    expect(await desk.settle()).toBeLessThanOrEqual(MINUTE_MS);
    expect(await readIdentities(desk)).toEqual(["1.1"]);
    expect(codes(desk)).toEqual([]);
  });

  it("is seen by a book that is only read, too, and over with the first read", async () => {
    const desk = await openDesk(served);
    desk.arrive(1, 1);
    await desk.settle();
    askPull(desk.db, { force: true }, desk.access.now());
    await desk.work(closeDoors(desk));
    expect(codes(desk)).toEqual(["no-token"]);
    await desk.settle();
    expect(codes(desk)).toEqual([]);
  });

  it("calls nobody any more once a look was answered, whatever becomes of the write", async () => {
    const desk = await openDesk(served);
    desk.arrive(1, 1);
    await desk.work(closeDoors(desk));
    expect(codes(desk)).toEqual(["no-token"]);
    desk.wait(MINUTE_MS);
    answerWrites(desk, () =>
      Response.json({ error: { code: 429, message: "Quota exceeded" } }, { status: 429 }),
    );
    await desk.work();
    expect(codes(desk)).toEqual([]);
    expect(await readIdentities(desk)).toEqual([]);
  });

  it("calls nobody while Google cannot be asked", async () => {
    const desk = await openDesk(served);
    desk.arrive(1, 1);
    const at = desk.access.now() + MINUTE_MS;
    await desk.work({ ...desk.access, permit: async () => ({ kind: "wait", at }) });
    expect(codes(desk)).toEqual([]);
  });
});

describe("calls that are refused for their token, whatever token Google gives", () => {
  it("become seldom, and call a person", async () => {
    const desk = await openDesk(served);
    desk.arrive(1, 1);
    await desk.settle();
    let calls = 0;
    const message = "Request had invalid authentication credentials.";
    const refusing: BookAccess = {
      ...desk.access,
      send: async () => {
        calls += 1;
        const error = { code: 401, status: "UNAUTHENTICATED", message };
        return Response.json({ error }, { status: 401 });
      },
    };
    desk.arrive(2, 2);
    for (let second = 0; second < 3_600; second += 10) {
      desk.wait(9_000);
      await desk.work(refusing);
    }
    expect(codes(desk)).toEqual(["no-token"]);
    expect(calls).toBeLessThan(3 * 60);
    await desk.settle();
    expect(await readIdentities(desk)).toEqual(["2.1", "1.1"]);
    expect(codes(desk)).toEqual([]);
  });
});
