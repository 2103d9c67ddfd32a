// The Board: one object per programme that closes tallies, mails them, and knows how every ledger stands.
import { DurableObject } from "cloudflare:workers";
import type { Tally } from "../../domain/tally.ts";
import type { Env } from "../env.ts";
import { readRegistry } from "../read-registry.ts";
import { openDb } from "../storage/open-db.ts";
import type { Rejected } from "./count-rejected.ts";
import type { Desk } from "./desk.ts";
import type { LedgerReport } from "./ledger-report.ts";
import { type OpenedBoard, openBoard } from "./open-board.ts";
import { openDesk } from "./open-desk.ts";
import type { Health } from "./read-health.ts";
import type { StatusView } from "./status-view.ts";
import type { TallyResult } from "./tally-result.ts";

export class Board extends DurableObject<Env> {
  readonly #board: OpenedBoard;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#board = openBoard(openDb(ctx.storage), {
      name: ctx.id.name ?? "",
      now: () => Date.now(),
      setAlarm: (at) => ctx.storage.setAlarm(at),
      goOn: (work) => ctx.waitUntil(work),
      desk: (reported) => this.#desk(reported),
      mail: async (mail) => {
        await env.EMAIL.send({ from: env.MAIL_FROM, ...mail });
      },
    });
  }

  report(report: LedgerReport): Promise<void> {
    return this.#board.report(report);
  }

  countRejected(rejected: Rejected): void {
    this.#board.countRejected(rejected);
  }

  tallyDue(asked: { readonly resend?: boolean } = {}): Promise<{ closing: number }> {
    return this.#board.tallyDue(asked);
  }

  tallyResult(closing: number): TallyResult | null {
    return this.#board.tallyResult(closing);
  }

  lastTally(): Tally | null {
    return this.#board.lastTally();
  }

  status(): Promise<StatusView> {
    return this.#board.status();
  }

  health(): Promise<Health> {
    return this.#board.health();
  }

  /** Called by the cron. */
  wake(): Promise<void> {
    return this.#board.wake();
  }

  override alarm(): Promise<void> {
    return this.#board.alarm();
  }

  async #desk(reported: Iterable<string>): Promise<Desk> {
    const { name } = this.ctx.id;
    if (name === undefined)
      throw new Error("Cannot work: this board was reached without its programme's name");
    return openDesk(this.env, await readRegistry(this.env), name, reported, () => Date.now());
  }
}
