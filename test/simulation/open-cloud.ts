// Opens the system under test: the production code of ledgers, pacer and board, each on a host where it may die.
import type { FederationId } from "../../src/domain/federation.ts";
import { listFederations } from "../../src/domain/federations/list-federations.ts";
import { openBoard, type OpenedBoard } from "../../src/worker/board/open-board.ts";
import type { LedgerDoor } from "../../src/worker/board/ledger-report.ts";
import type { TokenOutcome } from "../../src/worker/google/fetch-token.ts";
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
  /** Our identity at Google. */
  readonly account: string;
  /** Spreadsheet ids by home. */
  readonly books: ReadonlyMap<FederationId, string>;
  /** Hears of each death of an object. */
  readonly mourn: () => void;
  readonly fetchToken: () => TokenOutcome;
}

export interface Cloud {
  readonly ledgers: ReadonlyMap<FederationId, Host<OpenedLedger>>;
  readonly pacer: Host<OpenedPacer>;
  readonly board: Host<OpenedBoard>;
  /** Asks Drive once for all books, with the limit of whoever asks. */
  readonly look: (asker: string, away: Lent["away"]) => ReturnType<typeof lookAtBooks>;
}

export function openCloud({ road, account, books, mourn, fetchToken }: CloudInput): Cloud {
  const { timeline, random } = road;
  const { now } = timeline;

  const pacer = hostObject<OpenedPacer>(timeline, {
    mourn,
    open: ({ db }) =>
      openPacer(db, { now, random: random.next, fetchToken: async () => fetchToken() }),
  });
  const pacerDoor: LookPacer = {
    permit: (asker, kind) => pacer.call((it) => it.permit(asker, kind)),
    throttled: (kind) => pacer.call((it) => it.throttled(kind)),
    refusedToken: () => pacer.call((it) => it.refusedToken()),
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
          access: async () => ({
            ...pacerDoor,
            permit: (kind) => pacerDoor.permit(spreadsheetId, kind),
            ledger: `${programme.id}/${home}`,
            deployment: DEPLOYMENT,
            programme,
            home,
            spreadsheetId,
            sheetsUrl: GOOGLE_URL,
            quietMs: QUIET_MS,
            serviceAccount: account,
            send: (...call) => away(reachGoogle(road, QUIET_MS)(...call)),
            now,
            freshId: () => random.between(1, 2 ** 31 - 1),
          }),
        }),
    });
  const ledgers = new Map([...books].map(([home, id]) => [home, hostLedger(home, id)]));

  const settings = {
    tokenUrl: GOOGLE_URL,
    sheetsUrl: GOOGLE_URL,
    driveUrl: GOOGLE_URL,
    quietMs: QUIET_MS,
    account: { email: account, privateKey: "", keyId: "" },
  };
  const look: Cloud["look"] = (asker, away) =>
    lookAtBooks(settings, pacerDoor, asker, (...call) =>
      away(reachGoogle(road, DRIVE_MS)(...call)),
    );
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
          publicUrl: "https://sang-kien.example.org",
          open: openDoor,
          look: () => look("tally", away),
          now,
        }),
        mail: async () => undefined,
      }),
  });
  return { ledgers, pacer, board, look };
}
