// Makes the books of a run, as the command line makes them.
import type { drive_v3 } from "googleapis";
import { buildBook } from "../../src/cli/apply/build-book.ts";
import { type FederationId, NATION } from "../../src/domain/federation.ts";
import { listFederations } from "../../src/domain/federations/list-federations.ts";
import { SHARED_DRIVE_ID, SPREADSHEET_TYPE } from "../../src/emulator/state.ts";
import { programme } from "../domain/build-response.ts";
import type { Google } from "./open-google.ts";
import type { KnownBook } from "./run.ts";

export const DEPLOYMENT = "simulation";
const HOMES: readonly FederationId[] = ["p63-38", "p63-01", NATION];

export async function makeBooks(
  google: Google,
  {
    token,
    accounts,
    homes = HOMES,
  }: {
    readonly token: string;
    /** Whom the fence names. */
    readonly accounts: readonly string[];
    readonly homes?: readonly FederationId[];
  },
): Promise<readonly KnownBook[]> {
  const post = async <Body>(path: string, body: unknown): Promise<Body> => {
    const outcome = await google({
      httpMethod: "POST",
      url: new URL(`http://google.simulated${path}`),
      token,
      body: JSON.stringify(body),
    });
    if (outcome?.status !== 200) throw new Error(`Cannot make a book: ${outcome?.body}`);
    return JSON.parse(outcome.body) as Body;
  };
  const books: KnownBook[] = [];
  for (const id of homes) {
    const home = listFederations("p63").find((one) => one.id === id) ?? NATION;
    const file = await post<drive_v3.Schema$File>("/drive/v3/files?supportsAllDrives=true", {
      name: id,
      mimeType: SPREADSHEET_TYPE,
      parents: [SHARED_DRIVE_ID],
    });
    const requests = buildBook({ deployment: DEPLOYMENT, programme, home, editors: accounts });
    await post(`/v4/spreadsheets/${file.id}:batchUpdate`, { requests });
    books.push({
      home: id,
      id: file.id ?? "",
      written: new Map(),
      removed: new Set(),
      rolledBack: new Set(),
      troubles: new Set(),
      spoilt: new Map(),
      goodVersion: null,
      ambush: [],
      kept: new Set(),
      haveColumnsMoved: false,
    });
  }
  return books;
}
