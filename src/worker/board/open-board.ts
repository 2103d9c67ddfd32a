// Opens a board: what it answers, and the work of its alarm; its object only lends storage, clock and doors.
import type { Tally } from "../../domain/tally.ts";
import { doFewAtOnce } from "../do-few-at-once.ts";
import type { Db } from "../storage/db.ts";
import { migrate } from "../storage/migrate.ts";
import { tellError } from "../tell-error.ts";
import { askLedger } from "./ask-ledger.ts";
import { beginScheduled } from "./begin-scheduled.ts";
import { beginTally } from "./begin-tally.ts";
import { closeTally } from "./close-tally.ts";
import { countRejected, type Rejected } from "./count-rejected.ts";
import type { Desk } from "./desk.ts";
import { handOverTally } from "./hand-over-tally.ts";
import { lastTally } from "./last-tally.ts";
import type { LedgerReport } from "./ledger-report.ts";
import { nextDue } from "./next-due.ts";
import { type Health, readHealth } from "./read-health.ts";
import { readReports } from "./read-reports.ts";
import { readStatus } from "./read-status.ts";
import { MIGRATIONS } from "./schema.ts";
import { type OutgoingMail, sendMails } from "./send-mails.ts";
import type { StatusView } from "./status-view.ts";
import { takeReport } from "./take-report.ts";
import { type TallyResult, tallyResult } from "./tally-result.ts";
import { tellTroubles } from "./tell-troubles.ts";

/** After something broke, and between two askings of ledgers that never reported; milliseconds. */
const PAUSE_MS = 15_000;
const ASK_AGAIN_MS = 60_000;

export interface BoardSurroundings {
  /** For logs. */
  readonly name: string;
  readonly now: () => number;
  readonly setAlarm: (at: number) => Promise<void>;
  /** Goes on with work after the answer. */
  readonly goOn: (work: Promise<unknown>) => void;
  /** `reported`: homes that have told the board of themselves. */
  readonly desk: (reported: Iterable<string>) => Promise<Desk>;
  readonly mail: (mail: OutgoingMail) => Promise<void>;
}

export interface OpenedBoard {
  report(report: LedgerReport): Promise<void>;
  countRejected(rejected: Rejected): void;
  /** Gives the number by which `tallyResult` finds what became of it. */
  tallyDue(asked?: { readonly resend?: boolean }): Promise<{ closing: number }>;
  tallyResult(closing: number): TallyResult | null;
  lastTally(): Tally | null;
  status(): Promise<StatusView>;
  health(): Promise<Health>;
  /** Whatever `getAlarm` says, the alarm is set anew to what is due. */
  wake(): Promise<void>;
  /** Never throws: the platform would retry it six times and then never again. */
  alarm(): Promise<void>;
}

export function openBoard(db: Db, around: BoardSurroundings): OpenedBoard {
  const { now } = around;
  let askedSilentAt = 0;
  /** Something broke: what is due waits so long. */
  let notBefore = 0;
  migrate(db, MIGRATIONS);

  const layOut = () => around.desk(readReports(db).keys());

  async function arm(earliest: number): Promise<void> {
    const due = nextDue(db);
    if (due !== null) await around.setAlarm(Math.max(due, earliest));
  }

  async function close(): Promise<void> {
    const desk = await layOut();
    beginScheduled(db, desk.programme, now());
    await closeTally(db, desk);
  }

  return {
    report: async (report) => {
      // Should the alarm not be set, the ledger was not answered and reports again.
      if (takeReport(db, report, now()) !== null) await arm(notBefore);
    },
    countRejected: (rejected) => countRejected(db, rejected, now()),
    tallyDue: async (asked = {}) => {
      const closing = beginTally(db, { period: null, resend: asked.resend ?? false }, now());
      await around.setAlarm(now());
      return { closing };
    },
    tallyResult: (closing) => tallyResult(db, closing),
    lastTally: () => lastTally(db),
    status: async () => {
      const desk = await layOut();
      const reports = readReports(db);
      const silent = [...desk.books.keys()].filter((home) => !reports.has(home));
      if (silent.length > 0 && now() - askedSilentAt > ASK_AGAIN_MS) {
        askedSilentAt = now();
        around.goOn(
          doFewAtOnce(silent, 10, (home) => askLedger(desk.open, home, (ledger) => ledger.wake())),
        );
      }
      return readStatus(db, desk, now());
    },
    health: async () => readHealth(db, (await layOut()).homes, now()),
    wake: async () => {
      beginScheduled(db, (await layOut()).programme, now());
      await arm(now());
    },
    alarm: async () => {
      notBefore = 0;
      // Each for itself: a tally that cannot be closed must not hold up the mails and handovers of the one before.
      const works = [
        () => tellTroubles(db, layOut, now()),
        close,
        () => sendMails(db, { send: around.mail, now }),
        async () => handOverTally(db, (await layOut()).open, now()),
      ];
      for (const work of works) {
        try {
          await work();
        } catch (error) {
          console.error({ event: "board-broke", programme: around.name, why: tellError(error) });
          notBefore = now() + PAUSE_MS;
        }
      }
      await arm(Math.max(now(), notBefore));
    },
  };
}
