// Several identities of ours take turns at one book: each can move the fence that another one set.
import type { drive_v3, sheets_v4 } from "googleapis";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Served } from "../../../src/emulator/serve.ts";
import { chooseAccount } from "../../../src/worker/google/choose-account.ts";
import { fetchToken } from "../../../src/worker/google/fetch-token.ts";
import { bookLine } from "../../../src/worker/ledger/book-line.ts";
import { takeStep } from "../../../src/worker/ledger/take-step.ts";
import { listStates } from "../../../src/worker/ledger/list-states.ts";
import type { Permit, PermitKind } from "../../../src/worker/pacer/permit.ts";
import { type Desk, openDesk, openEmulator, turnSwitches } from "./open-desk.ts";
import { readIdentities } from "./read-identities.ts";

interface Identity {
  readonly email: string;
  readonly permit: (kind: PermitKind) => Promise<Permit>;
}

let served: Served;
let second: Identity;

beforeAll(async () => {
  served = await openEmulator();
  second = await openSecond();
});
afterAll(() => served.close());
beforeEach(() => turnSwitches(served));

async function openSecond(): Promise<Identity> {
  const asked = await fetch(`${served.url}/_emulator/accounts`, { method: "POST" });
  const key = (await asked.json()) as Record<
    "client_email" | "private_key" | "private_key_id",
    string
  >;
  const account = {
    email: key.client_email,
    privateKey: key.private_key,
    keyId: key.private_key_id,
  };
  const granted = await fetchToken({ tokenUrl: `${served.url}/token`, account }, fetch, Date.now());
  if (granted.kind !== "token") throw new Error(granted.why);
  return { email: account.email, permit: async () => ({ kind: "go", token: granted.token }) };
}

/** A desk, and who it works as. */
async function openWithTwo() {
  const desk = await openDesk(served);
  const first: Identity = {
    email: desk.access.serviceAccounts[0] ?? "",
    permit: desk.access.permit,
  };
  return {
    desk,
    first,
    /** The keys from now on, and whose turn it is. */
    turnTo: ({ email, permit }: Identity, keys: readonly Identity[]) =>
      Object.assign(desk.access, {
        account: email,
        permit,
        serviceAccounts: keys.map((key) => key.email),
      }),
    /** As whom the ledger works with these keys. */
    chosen: (keys: readonly [Identity, ...Identity[]]) =>
      chooseAccount(keys, desk.spreadsheetId, bookLine(desk.db).editors),
  };
}

async function readEditors(desk: Desk): Promise<readonly string[]> {
  const { sheets = [] } = await desk.call<sheets_v4.Schema$Spreadsheet>(
    "GET",
    `/v4/spreadsheets/${desk.spreadsheetId}?fields=sheets.protectedRanges(protectedRangeId,editors)`,
  );
  const fence = sheets
    .flatMap(({ protectedRanges = [] }) => protectedRanges)
    .find(({ protectedRangeId }) => protectedRangeId === bookLine(desk.db).fenceId);
  return fence?.editors?.users ?? [];
}

const lastWriter = async (desk: Desk) => {
  const path = `/drive/v3/files/${desk.spreadsheetId}?supportsAllDrives=true&fields=lastModifyingUser`;
  return (await desk.call<drive_v3.Schema$File>("GET", path)).lastModifyingUser?.emailAddress;
};

describe("another identity", () => {
  it("moves the fence that the first one set, and rows arrive once each", async () => {
    const { desk, first, turnTo } = await openWithTwo();
    turnTo(first, [first, second]);
    desk.arrive(1, 1);
    await desk.settle();
    expect(await readEditors(desk)).toEqual([first.email, second.email]);
    turnTo(second, [first, second]);
    desk.arrive(2, 2);
    await desk.settle();
    expect(await lastWriter(desk)).toBe(second.email);
    turnTo(first, [first]);
    desk.arrive(3, 3);
    await desk.settle();
    expect(await lastWriter(desk)).toBe(first.email);
    expect(await readIdentities(desk)).toEqual(["3.1", "2.1", "1.1"]);
    expect(listStates(desk.db)).toEqual([]);
  });

  it.each(["lost-reply", "reset-before", "late"] as const)(
    "settles what the first one sent without hearing of its end (%s)",
    async (kind) => {
      const { desk, first, turnTo } = await openWithTwo();
      turnTo(first, [first, second]);
      desk.arrive(1, 1);
      await desk.settle();
      const fault = { method: "sheets.spreadsheets.batchUpdate", nth: 1 };
      await desk.fault(kind === "late" ? { ...fault, kind, ms: 50 } : { ...fault, kind });
      desk.arrive(2, 2);
      await desk.work();
      expect(desk.db.first("SELECT count(*) AS open FROM attempt WHERE state = 'sent'")).toEqual({
        open: 1,
      });
      turnTo(second, [second]);
      desk.arrive(3, 3);
      await new Promise((resolve) => setTimeout(resolve, 150));
      await desk.settle();
      expect((await readIdentities(desk)).toSorted()).toEqual(["1.1", "2.1", "3.1"]);
      expect(await lastWriter(desk)).toBe(second.email);
      expect(listStates(desk.db)).toEqual([]);
    },
  );

  it("gets a book only after the fence names it", async () => {
    const { desk, first, turnTo, chosen } = await openWithTwo();
    desk.arrive(1, 1);
    await desk.settle();
    expect(await readEditors(desk)).toEqual([first.email]);
    expect(await chosen([second, first])).toBe(first);

    turnTo(first, [first, second]);
    desk.arrive(2, 2);
    await desk.settle();
    desk.wait(60_000);
    desk.arrive(3, 3);
    await desk.settle();
    expect(bookLine(desk.db).editors).toContain(second.email);
    expect(await chosen([second])).toBe(second);
  });

  it("hands a book over to one that the fence names, though Google hides whom it names", async () => {
    const { desk, first, turnTo, chosen } = await openWithTwo();
    turnTo(second, [first, second]);
    desk.arrive(1, 1);
    desk.wait(1_000);
    await takeStep(desk.db, desk.access);
    expect(await chosen([second, first])).toBe(first);
  });
});
