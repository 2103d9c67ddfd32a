// Opens a ledger: what it answers, and how its alarm takes steps in the book; its object only lends storage, clock and doors.
import type { Programme } from "../../domain/programme.ts";
import type { Count, Tally } from "../../domain/tally.ts";
import type { Freshness, LedgerReport } from "../board/ledger-report.ts";
import type { BookAccess } from "../sheet/book-access.ts";
import type { Db } from "../storage/db.ts";
import { migrate } from "../storage/migrate.ts";
import { tellError } from "../tell-error.ts";
import { adoptBook } from "./adopt-book.ts";
import { askDelivery } from "./ask-delivery.ts";
import { askPull } from "./ask-pull.ts";
import { bookLine, type Choice, type PullResult } from "./book-line.ts";
import { chooseKept } from "./choose-kept.ts";
import { closeCount } from "./close-count.ts";
import { isReportDue } from "./is-report-due.ts";
import { keepTally } from "./keep-tally.ts";
import { listReceipts, type ReceiptPage } from "./list-receipts.ts";
import { GATHER_MS, nextStep, type Step } from "./next-step.ts";
import { noteReport } from "./note-report.ts";
import { type DeliveryProgress, readProgress } from "./read-progress.ts";
import { readFreshness } from "./read-freshness.ts";
import { readPullResult } from "./read-pull-result.ts";
import { type Arrival, type Recorded, recordSubmission } from "./record-submission.ts";
import { reportGap } from "./report-gap.ts";
import { MIGRATIONS } from "./schema.ts";
import { takeStep } from "./take-step.ts";

/** Steps of one alarm, and how long it may go on with them; an alarm may run for 15 minutes. */
const STEPS_AT_ONCE = 20;
const RUN_MS = 60_000;
/** After something broke that no step expects. */
const RECOVER_MS = 30_000;
/** An alarm this late was lost, whatever `getAlarm` says. */
const LOST_MS = 60_000;

export interface LedgerSurroundings {
  /** For logs. */
  readonly name: string;
  /** The federation, or the nation, whose ledger it is. */
  readonly home: () => string;
  readonly quietMs: number;
  readonly now: () => number;
  readonly setAlarm: (at: number) => Promise<void>;
  readonly programme: () => Promise<Programme>;
  /** null while the registry names no book. `editors`: whom the fence names, as far as known. */
  readonly access: (editors: readonly string[]) => Promise<BookAccess | null>;
  readonly report: (report: LedgerReport) => Promise<void>;
}

export interface OpenedLedger {
  record(arrival: Arrival): Promise<Recorded>;
  /** Arms the alarm for what is due: nothing that waits depends on one alarm. */
  wake(): Promise<void>;
  /** Gives the moment of the question by this ledger's clock, for `pullResult`. */
  pullDue(asked: { readonly version?: string; readonly force?: boolean }): Promise<number>;
  pullResult(since: number): PullResult | null;
  freshAt(): Freshness;
  count(asOf: number): Promise<Count>;
  takeTally(tally: Tally): Promise<void>;
  deliverDue(): Promise<void>;
  /** Whether there was something to choose. */
  choose(choice: Choice): Promise<boolean>;
  progress(): DeliveryProgress;
  /** `after`: where the page before ended, 0 for the first. */
  receipts(after: number): ReceiptPage;
  /** Nothing that a step or a report meets is thrown: it would count against the platform's few retries. */
  alarm(): Promise<void>;
}

export function openLedger(db: Db, around: LedgerSurroundings): OpenedLedger {
  const { now } = around;
  /** When the alarm is set for, as far as this instance knows. */
  let armedAt: number | null = null;
  let isRunning = false;
  /** A step was told to wait until then; asking earlier would only be told the same. */
  let notBefore = 0;
  let patientNotBefore = 0;
  let reportedAt = 0;
  migrate(db, MIGRATIONS);

  async function arm(at: number): Promise<void> {
    if (armedAt !== null && armedAt <= at && armedAt > now() - LOST_MS) return;
    armedAt = at;
    await around.setAlarm(at);
  }

  /** Arms the alarm for the next step or report. What arrives while the alarm runs is seen at its end. */
  async function armForNext(): Promise<void> {
    if (isRunning) return;
    const step = nextStep(db, now(), around.quietMs, patientNotBefore);
    const stepAt = step.kind === "idle" ? step.at : now();
    const dues = [
      ...(stepAt === null ? [] : [Math.max(stepAt, isPatient(step) ? 0 : notBefore)]),
      ...(isReportDue(db) ? [reportedAt + reportGap(db)] : []),
    ];
    if (dues.length > 0) await arm(Math.max(now(), Math.min(...dues)));
  }

  /** Tells the board what changed, not too often; what it could not be told stays due. */
  async function report(): Promise<void> {
    if (!isReportDue(db) || reportedAt + reportGap(db) > now()) return;
    reportedAt = now();
    const noted = noteReport(db, await around.programme(), around.home(), now());
    try {
      await around.report(noted.report);
      noted.seen();
    } catch (error) {
      reportedAt = now() + RECOVER_MS;
      console.warn({ event: "report-failed", ledger: around.name, why: tellError(error) });
    }
  }

  /** Takes what steps can be taken now. */
  async function work(): Promise<void> {
    const until = now() + RUN_MS;
    const { editors } = bookLine(db);
    const access = await around.access(editors);
    if (!adoptBook(db, access?.spreadsheetId ?? null, now()) || access === null) {
      notBefore = now() + RECOVER_MS;
    } else {
      for (let step = 0; step < STEPS_AT_ONCE && now() < until; step += 1) {
        const { step: taken, result } = await takeStep(db, access);
        await report();
        // Rows that arrive meanwhile must not wait for a patient step's turn.
        if (result?.kind === "wait" && !isPatient(taken)) notBefore = result.at;
        if (result?.kind === "wait" && isPatient(taken)) patientNotBefore = result.at;
        if (result?.kind !== "done") break;
        // Whom the fence names decides as whom we work: what was learnt of it counts from the next alarm on.
        if (bookLine(db).editors.join() !== editors.join()) break;
      }
    }
    await report();
  }

  return {
    record: async (arrival) => {
      const at = now();
      const recorded = recordSubmission(db, arrival, at);
      // On this path the alarm only has to be near; what is due is worked out once, by the alarm itself.
      if (!isRunning) await arm(Math.max(at + GATHER_MS, notBefore));
      return recorded;
    },
    wake: armForNext,
    pullDue: async (asked) => {
      const at = now();
      askPull(db, asked, at);
      await armForNext();
      return at;
    },
    pullResult: (since) => readPullResult(db, since),
    freshAt: () => readFreshness(db, now()),
    count: async (asOf) => closeCount(db, await around.programme(), asOf),
    takeTally: async (tally) => {
      keepTally(db, tally);
      await armForNext();
    },
    deliverDue: async () => {
      askDelivery(db);
      notBefore = 0;
      await armForNext();
    },
    choose: async (choice) => {
      const isChosen = chooseKept(db, choice);
      notBefore = 0;
      await armForNext();
      return isChosen;
    },
    progress: () => readProgress(db),
    receipts: (after) => listReceipts(db, after),
    alarm: async () => {
      isRunning = true;
      notBefore = 0;
      try {
        await work();
      } catch (error) {
        notBefore = now() + RECOVER_MS;
        patientNotBefore = notBefore;
        reportedAt = notBefore;
        console.error({ event: "ledger-broke", ledger: around.name, why: tellError(error) });
      }
      isRunning = false;
      armedAt = null;
      await armForNext();
    },
  };
}

/** Steps that can wait their turn while rows go on. */
const isPatient = (step: Step) =>
  ((step.kind === "pull" || step.kind === "learn") && step.permit === "pull") ||
  (step.kind === "flush" && step.permit === "show");
