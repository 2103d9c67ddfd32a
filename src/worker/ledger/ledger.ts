// The Ledger: one object per programme and federation, which stores what is submitted and is the only writer of its book.
import { DurableObject } from "cloudflare:workers";
import type { Programme } from "../../domain/programme.ts";
import type { Count, Tally } from "../../domain/tally.ts";
import type { Freshness, LedgerReport } from "../board/ledger-report.ts";
import type { Env } from "../env.ts";
import { readGoogleSettings } from "../google/read-google-settings.ts";
import { readRegistry } from "../read-registry.ts";
import type { BookAccess } from "../sheet/book-access.ts";
import type { Db } from "../storage/db.ts";
import { migrate } from "../storage/migrate.ts";
import { openDb } from "../storage/open-db.ts";
import { tellError } from "../tell-error.ts";
import { adoptBook } from "./adopt-book.ts";
import { askDelivery } from "./ask-delivery.ts";
import { askPull } from "./ask-pull.ts";
import type { PullResult } from "./book-line.ts";
import { closeCount } from "./close-count.ts";
import { isReportDue } from "./is-report-due.ts";
import { keepTally } from "./keep-tally.ts";
import { GATHER_MS, nextStep, type Step } from "./next-step.ts";
import { noteReport } from "./note-report.ts";
import { type DeliveryProgress, readProgress } from "./read-progress.ts";
import { readFreshness } from "./read-freshness.ts";
import { readPullResult } from "./read-pull-result.ts";
import { type Arrival, type Recorded, recordSubmission } from "./record-submission.ts";
import { MIGRATIONS } from "./schema.ts";
import { takeStep } from "./take-step.ts";

/** Steps of one alarm, and how long it may go on with them; an alarm may run for 15 minutes. */
const STEPS_AT_ONCE = 20;
const RUN_MS = 60_000;
/** After something broke that no step expects. */
const RECOVER_MS = 30_000;
const REPORT_GAP_MS = 1_000;
/** An alarm this late was lost, whatever `getAlarm` says. */
const LOST_MS = 60_000;

export class Ledger extends DurableObject<Env> {
  readonly #db: Db;
  /** When the alarm is set for, as far as this instance knows. */
  #armedAt: number | null = null;
  #running = false;
  /** A step was told to wait until then; asking earlier would only be told the same. */
  #notBefore = 0;
  #patientNotBefore = 0;
  #reportedAt = 0;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#db = openDb(ctx.storage);
    migrate(this.#db, MIGRATIONS);
  }

  async record(arrival: Arrival): Promise<Recorded> {
    const now = Date.now();
    const recorded = recordSubmission(this.#db, arrival, now);
    // On this path the alarm only has to be near; what is due is worked out once, by the alarm itself.
    if (!this.#running) await this.#arm(Math.max(now + GATHER_MS, this.#notBefore), now);
    return recorded;
  }

  /** Called by the cron: nothing that waits depends on one alarm. */
  async wake(): Promise<void> {
    await this.#armForNext();
  }

  /** Gives the moment of the question by this ledger's clock, for `pullResult`. */
  async pullDue(asked: { readonly version?: string; readonly force?: boolean }): Promise<number> {
    const now = Date.now();
    askPull(this.#db, asked, now);
    await this.#armForNext();
    return now;
  }

  pullResult(since: number): PullResult | null {
    return readPullResult(this.#db, since);
  }

  freshAt(): Freshness {
    return readFreshness(this.#db, Date.now());
  }

  async count(asOf: number): Promise<Count> {
    return closeCount(this.#db, await this.#programme(), asOf);
  }

  async takeTally(tally: Tally): Promise<void> {
    keepTally(this.#db, tally);
    await this.#armForNext();
  }

  async deliverDue(): Promise<void> {
    askDelivery(this.#db);
    this.#notBefore = 0;
    await this.#armForNext();
  }

  progress(): DeliveryProgress {
    return readProgress(this.#db);
  }

  /** Nothing that a step or a report meets is thrown: it would count against the platform's few retries. */
  override async alarm(): Promise<void> {
    this.#running = true;
    this.#notBefore = 0;
    try {
      await this.#work();
    } catch (error) {
      this.#notBefore = Date.now() + RECOVER_MS;
      this.#patientNotBefore = this.#notBefore;
      this.#reportedAt = this.#notBefore;
      console.error({
        event: "ledger-broke",
        ledger: this.ctx.id.name,
        why: tellError(error),
      });
    }
    this.#running = false;
    this.#armedAt = null;
    await this.#armForNext();
  }

  /** Takes what steps can be taken now. */
  async #work(): Promise<void> {
    const until = Date.now() + RUN_MS;
    const access = await this.#access();
    if (access === null) {
      this.#notBefore = Date.now() + RECOVER_MS;
    } else {
      for (let step = 0; step < STEPS_AT_ONCE && Date.now() < until; step += 1) {
        const { step: taken, result } = await takeStep(this.#db, access);
        await this.#report();
        // Rows that arrive meanwhile must not wait for a patient step's turn.
        if (result?.kind === "wait" && !isPatient(taken)) this.#notBefore = result.at;
        if (result?.kind === "wait" && isPatient(taken)) this.#patientNotBefore = result.at;
        if (result?.kind !== "done") break;
      }
    }
    await this.#report();
  }

  /** Arms the alarm for the next step or report. What arrives while the alarm runs is seen at its end. */
  async #armForNext(): Promise<void> {
    if (this.#running) return;
    const now = Date.now();
    const step = nextStep(this.#db, now, Number(this.env.GOOGLE_QUIET_MS));
    const stepAt = step.kind === "idle" ? step.at : now;
    const notBefore = isPatient(step) ? this.#patientNotBefore : this.#notBefore;
    const dues = [
      ...(stepAt === null ? [] : [Math.max(stepAt, notBefore)]),
      ...(isReportDue(this.#db) ? [this.#reportedAt + REPORT_GAP_MS] : []),
    ];
    if (dues.length > 0) await this.#arm(Math.max(now, Math.min(...dues)), now);
  }

  async #arm(at: number, now: number): Promise<void> {
    const armed = this.#armedAt;
    if (armed !== null && armed <= at && armed > now - LOST_MS) return;
    this.#armedAt = at;
    await this.ctx.storage.setAlarm(at);
  }

  /** Tells the board what changed, at most once a second; what it could not be told stays due. */
  async #report(): Promise<void> {
    const now = Date.now();
    if (!isReportDue(this.#db) || this.#reportedAt + REPORT_GAP_MS > now) return;
    this.#reportedAt = now;
    const { programme, home } = this.#name();
    const { report, seen } = noteReport(this.#db, await this.#programme(), home, now);
    try {
      await this.env.BOARD.getByName(programme).report(report satisfies LedgerReport);
      seen();
    } catch (error) {
      this.#reportedAt = now + RECOVER_MS;
      console.warn({
        event: "report-failed",
        ledger: this.ctx.id.name,
        why: tellError(error),
      });
    }
  }

  #name(): { readonly programme: string; readonly home: string } {
    const [programme, home] = (this.ctx.id.name ?? "").split("/");
    if (!programme || !home)
      throw new Error(
        `Cannot work: the ledger's name "${this.ctx.id.name}" is not "<programme>/<home>"`,
      );
    return { programme, home };
  }

  async #programme(): Promise<Programme> {
    const { programme } = this.#name();
    const found = (await readRegistry(this.env)).programmes[programme];
    if (found === undefined)
      throw new Error(`Cannot work: programme "${programme}" is not registered; run apply`);
    return found;
  }

  /** null while the registry names no book: then rows wait, and a person is told. */
  async #access(): Promise<BookAccess | null> {
    const { programme, home } = this.#name();
    const registry = await readRegistry(this.env);
    const rules = await this.#programme();
    const book = registry.books.find((one) => one.programme === programme && one.home === home);
    if (!adoptBook(this.#db, book?.spreadsheetId ?? null, Date.now()) || book === undefined)
      return null;
    const google = readGoogleSettings(this.env);
    const pacer = this.env.PACER.getByName(google.account.email);
    return {
      ledger: `${programme}/${home}`,
      deployment: registry.deployment,
      programme: rules,
      home,
      spreadsheetId: book.spreadsheetId,
      sheetsUrl: google.sheetsUrl,
      quietMs: google.quietMs,
      serviceAccount: google.account.email,
      send: fetch,
      permit: (kind) => pacer.permit(book.spreadsheetId, kind),
      throttled: async (kind) => pacer.throttled(kind),
      refusedToken: async () => pacer.refusedToken(),
      now: () => Date.now(),
      freshId: () => {
        const [word = 1] = crypto.getRandomValues(new Uint32Array(1));
        return word >>> 1 || 1;
      },
    };
  }
}

/** Steps that can wait their turn while rows go on. */
const isPatient = (step: Step) =>
  step.kind === "pull" ||
  (step.kind === "learn" && step.permit === "pull") ||
  (step.kind === "flush" && step.permit === "show");
