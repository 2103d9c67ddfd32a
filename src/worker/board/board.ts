// The Board: one object per programme that closes tallies, mails them, and knows how every ledger stands.
import { DurableObject } from "cloudflare:workers";
import type { Tally } from "../../domain/tally.ts";
import { doFewAtOnce } from "../do-few-at-once.ts";
import type { Env } from "../env.ts";
import { readRegistry } from "../read-registry.ts";
import type { Db } from "../storage/db.ts";
import { migrate } from "../storage/migrate.ts";
import { openDb } from "../storage/open-db.ts";
import { tellError } from "../tell-error.ts";
import { askLedger } from "./ask-ledger.ts";
import { beginScheduled } from "./begin-scheduled.ts";
import { beginTally } from "./begin-tally.ts";
import { closeTally, type Desk } from "./close-tally.ts";
import { countRejected, type Rejected } from "./count-rejected.ts";
import { handOverTally } from "./hand-over-tally.ts";
import { lastTally } from "./last-tally.ts";
import type { LedgerReport } from "./ledger-report.ts";
import { nextDue } from "./next-due.ts";
import { openDesk } from "./open-desk.ts";
import { type Health, readHealth } from "./read-health.ts";
import { readReports } from "./read-reports.ts";
import { readStatus } from "./read-status.ts";
import { MIGRATIONS } from "./schema.ts";
import { sendMails } from "./send-mails.ts";
import type { StatusView } from "./status-view.ts";
import { takeReport } from "./take-report.ts";
import { type TallyResult, tallyResult } from "./tally-result.ts";

/** After something broke, and between two askings of ledgers that never reported; milliseconds. */
const PAUSE_MS = 15_000;
const ASK_AGAIN_MS = 60_000;

export class Board extends DurableObject<Env> {
  readonly #db: Db;
  #askedSilentAt = 0;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#db = openDb(ctx.storage);
    migrate(this.#db, MIGRATIONS);
  }

  report(report: LedgerReport): void {
    takeReport(this.#db, report, Date.now());
  }

  countRejected(rejected: Rejected): void {
    countRejected(this.#db, rejected, Date.now());
  }

  /** Gives the number by which `tallyResult` finds what became of it. */
  async tallyDue(asked: { readonly resend?: boolean } = {}): Promise<{ closing: number }> {
    const closing = beginTally(
      this.#db,
      { period: null, resend: asked.resend ?? false },
      Date.now(),
    );
    await this.ctx.storage.setAlarm(Date.now());
    return { closing };
  }

  tallyResult(closing: number): TallyResult | null {
    return tallyResult(this.#db, closing);
  }

  lastTally(): Tally | null {
    return lastTally(this.#db);
  }

  async status(): Promise<StatusView> {
    const desk = await this.#desk();
    const reports = readReports(this.#db);
    const silent = [...desk.books.keys()].filter((home) => !reports.has(home));
    if (silent.length > 0 && Date.now() - this.#askedSilentAt > ASK_AGAIN_MS) {
      this.#askedSilentAt = Date.now();
      this.ctx.waitUntil(
        doFewAtOnce(silent, 10, (home) => askLedger(desk.open, home, (ledger) => ledger.wake())),
      );
    }
    return readStatus(this.#db, desk, Date.now());
  }

  async health(): Promise<Health> {
    return readHealth(this.#db, (await this.#desk()).homes, Date.now());
  }

  /** Called by the cron: whatever `getAlarm` says, the alarm is set anew to what is due. */
  async wake(): Promise<void> {
    beginScheduled(this.#db, (await this.#desk()).programme, Date.now());
    await this.#arm(Date.now());
  }

  /** Never throws: the platform would retry it six times and then never again. */
  override async alarm(): Promise<void> {
    let pause = 0;
    // Each for itself: a tally that cannot be closed must not hold up the mails and handovers of the one before.
    const works = [() => this.#closeTally(), () => this.#sendMails(), () => this.#handOverTally()];
    for (const work of works) {
      try {
        await work();
      } catch (error) {
        console.error({
          event: "board-broke",
          programme: this.ctx.id.name,
          why: tellError(error),
        });
        pause = PAUSE_MS;
      }
    }
    await this.#arm(Date.now() + pause);
  }

  async #closeTally(): Promise<void> {
    const desk = await this.#desk();
    beginScheduled(this.#db, desk.programme, Date.now());
    await closeTally(this.#db, desk);
  }

  async #sendMails(): Promise<void> {
    await sendMails(this.#db, {
      send: async (mail) => {
        await this.env.EMAIL.send({ from: this.env.MAIL_FROM, ...mail });
      },
      now: () => Date.now(),
    });
  }

  async #handOverTally(): Promise<void> {
    const { open } = await this.#desk();
    await handOverTally(this.#db, open, Date.now());
  }

  async #desk(): Promise<Desk> {
    const { name } = this.ctx.id;
    if (name === undefined)
      throw new Error("Cannot work: this board was reached without its programme's name");
    return openDesk(
      this.env,
      await readRegistry(this.env),
      name,
      readReports(this.#db).keys(),
      () => Date.now(),
    );
  }

  async #arm(notBefore: number): Promise<void> {
    const due = nextDue(this.#db);
    if (due !== null) await this.ctx.storage.setAlarm(Math.max(due, notBefore));
  }
}
