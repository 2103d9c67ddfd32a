// Opens the system under test: the production code of ledgers, pacer and board, each on a host where it may die.
import type { FederationId } from "../../src/domain/federation.ts";
import { listFederations } from "../../src/domain/federations/list-federations.ts";
import { openBoard, type OpenedBoard } from "../../src/worker/board/open-board.ts";
import type { LedgerDoor } from "../../src/worker/board/ledger-report.ts";
import type { TokenOutcome } from "../../src/worker/google/fetch-token.ts";
import { chooseAccount } from "../../src/worker/google/choose-account.ts";
import { openLedger, type OpenedLedger } from "../../src/worker/ledger/open-ledger.ts";
import { lookAtBooks, type LookPacer } from "../../src/worker/look-at-books.ts";
import { openPacer, type OpenedPacer } from "../../src/worker/pacer/open-pacer.ts";
import { programme } from "../domain/build-response.ts";
import { type Host, hostObject, type Lent } from "./host-object.ts";
import { DEPLOYMENT } from "./make-books.ts";
import { GOOGLE_URL, reachGoogle, type Road } from "./reach-google.ts";

const QUIET_MS = 200_000;
const DRIVE_MS = 20_000;

export interface CloudInput {
  readonly road: Road;
  readonly identities: Identities;
  /** Spreadsheet ids by home. */
  readonly books: ReadonlyMap<FederationId, string>;
  /** Hears of each death of an object. */
  readonly mourn: () => void;
  readonly fetchToken: (account: string) => TokenOutcome;
}

/** Our identities at Google. */
export interface Identities {
  readonly all: readonly string[];
  /** Those whose keys we hold at this moment. */
  readonly held: () => readonly [string, ...string[]];
}

export interface Cloud {
  readonly ledgers: ReadonlyMap<FederationId, Host<OpenedLedger>>;
  /** One for each identity. */
  readonly pacers: readonly Host<OpenedPacer>[];
  readonly board: Host<OpenedBoard>;
  /** Asks Drive once for all books, with the limit of whoever asks. */
  readonly look: (asker: string, away: Lent["away"]) => ReturnType<typeof lookAtBooks>;
}

export function openCloud({ road, identities, books, mourn, fetchToken }: CloudInput): Cloud {
  const { timeline, random } = road;
  const { now } = timeline;

  const hostPacer = (account: string) =>
    hostObject<OpenedPacer>(timeline, {
      mourn,
      open: ({ db }) =>
        openPacer(db, { now, random: random.next, fetchToken: async () => fetchToken(account) }),
    });
  const pacers = new Map(identities.all.map((account) => [account, hostPacer(account)]));
  const openPacerDoor = (account: string): LookPacer => {
    const pacer = pacers.get(account);
    if (pacer === undefined) throw new Error(`There is no pacer of "${account}"`);
    return {
      permit: (asker, kind) => pacer.call((it) => it.permit(asker, kind)),
      throttled: (kind) => pacer.call((it) => it.throttled(kind)),
      refusedToken: () => pacer.call((it) => it.refusedToken()),
    };
  };

  const hostLedger = (home: FederationId, spreadsheetId: string) =>
    hostObject<OpenedLedger>(timeline, {
      mourn,
      alarm: (ledger) => ledger.alarm(),
      open: ({ db, setAlarm, away }) =>
        openLedger(db, {
          name: `${programme.id}/${home}`,
          home: () => home,
          quietMs: QUIET_MS,
          now,
          setAlarm,
          programme: async () => programme,
          report: (report) => board.call((it) => it.report(report)),
          access: async (editors) => {
            const [first, ...others] = identities.held();
            const accounts = [{ email: first }, ...others.map((email) => ({ email }))] as const;
            const { email } = await chooseAccount(accounts, spreadsheetId, editors);
            const pacerDoor = openPacerDoor(email);
            return {
              ...pacerDoor,
              permit: (kind) => pacerDoor.permit(spreadsheetId, kind),
              ledger: `${programme.id}/${home}`,
              deployment: DEPLOYMENT,
              programme,
              home,
              spreadsheetId,
              sheetsUrl: GOOGLE_URL,
              quietMs: QUIET_MS,
              account: email,
              serviceAccounts: identities.held(),
              send: (...call) => away(reachGoogle(road, QUIET_MS)(...call)),
              now,
              sleep: (ms) => away(timeline.wait(ms)),
              freshId: () => random.between(1, 2 ** 31 - 1),
              random: random.next,
            };
          },
        }),
    });
  const ledgers = new Map([...books].map(([home, id]) => [home, hostLedger(home, id)]));

  const look: Cloud["look"] = (asker, away) => {
    const [first, ...others] = identities.held();
    const keyOf = (email: string) => ({ email, privateKey: "", keyId: "" });
    const settings = {
      driveUrl: GOOGLE_URL,
      accounts: [keyOf(first), ...others.map(keyOf)] as const,
    };
    return lookAtBooks(settings, openPacerDoor, asker, (...call) =>
      away(reachGoogle(road, DRIVE_MS)(...call)),
    );
  };
  const openDoor = (home: FederationId): LedgerDoor => {
    const ledger = ledgers.get(home);
    if (ledger === undefined) throw new Error(`There is no ledger "${home}"`);
    return {
      wake: () => ledger.call((it) => it.wake()),
      pullDue: (asked) => ledger.call((it) => it.pullDue(asked)),
      freshAt: () => ledger.call((it) => it.freshAt()),
      count: (asOf) => ledger.call((it) => it.count(asOf)),
      takeTally: (tally) => ledger.call((it) => it.takeTally(tally)),
    };
  };
  const names = new Map(listFederations("p63").map(({ id, shortName }) => [id, shortName]));
  const board = hostObject<OpenedBoard>(timeline, {
    mourn,
    alarm: (it) => it.alarm(),
    open: ({ db, setAlarm, away }) =>
      openBoard(db, {
        name: programme.id,
        now,
        setAlarm,
        goOn: (work) => void work.catch(() => undefined),
        desk: async () => ({
          programme,
          homes: [...books.keys()].map((id) => ({ id, name: names.get(id) ?? id })),
          books,
          recipients: ["lanhdao@example.org"],
          alerts: ["vanhanh@example.org"],
          publicUrl: "https://sang-kien.example.org",
          booksUrl: "https://docs.google.com/spreadsheets/d",
          open: openDoor,
          look: () => look("tally", away),
          now,
        }),
        mail: async () => {
          if (random.chance(0.2)) throw Object.assign(new Error("no"), { code: "E_SIMULATED" });
        },
      }),
  });
  return { ledgers, pacers: [...pacers.values()], board, look };
}
