// The Ledger: one object per programme and federation, which stores what is submitted and is the only writer of its book.
import { DurableObject } from "cloudflare:workers";
import type { Programme } from "../../domain/programme.ts";
import type { Count, Tally } from "../../domain/tally.ts";
import type { Freshness } from "../board/ledger-report.ts";
import type { Env } from "../env.ts";
import { chooseAccount } from "../google/choose-account.ts";
import { readGoogleSettings } from "../google/read-google-settings.ts";
import { readRegistry } from "../read-registry.ts";
import type { BookAccess } from "../sheet/book-access.ts";
import { openDb } from "../storage/open-db.ts";
import type { Choice, PullResult } from "./book-line.ts";
import type { ReceiptPage } from "./list-receipts.ts";
import { type OpenedLedger, openLedger } from "./open-ledger.ts";
import type { DeliveryProgress } from "./read-progress.ts";
import type { Arrival, Recorded } from "./record-submission.ts";

export class Ledger extends DurableObject<Env> {
  readonly #ledger: OpenedLedger;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#ledger = openLedger(openDb(ctx.storage), {
      name: ctx.id.name ?? "",
      home: () => this.#name().home,
      quietMs: Number(env.GOOGLE_QUIET_MS),
      now: () => Date.now(),
      setAlarm: (at) => ctx.storage.setAlarm(at),
      programme: () => this.#programme(),
      access: (editors) => this.#access(editors),
      report: async (report) => env.BOARD.getByName(this.#name().programme).report(report),
    });
  }

  record(arrival: Arrival): Promise<Recorded> {
    return this.#ledger.record(arrival);
  }

  /** Called by the cron. */
  wake(): Promise<void> {
    return this.#ledger.wake();
  }

  pullDue(asked: { readonly version?: string; readonly force?: boolean }): Promise<number> {
    return this.#ledger.pullDue(asked);
  }

  pullResult(since: number): PullResult | null {
    return this.#ledger.pullResult(since);
  }

  freshAt(): Freshness {
    return this.#ledger.freshAt();
  }

  count(asOf: number): Promise<Count> {
    return this.#ledger.count(asOf);
  }

  takeTally(tally: Tally): Promise<void> {
    return this.#ledger.takeTally(tally);
  }

  deliverDue(): Promise<void> {
    return this.#ledger.deliverDue();
  }

  choose(choice: Choice): Promise<boolean> {
    return this.#ledger.choose(choice);
  }

  progress(): DeliveryProgress {
    return this.#ledger.progress();
  }

  receipts(after: number): ReceiptPage {
    return this.#ledger.receipts(after);
  }

  override alarm(): Promise<void> {
    return this.#ledger.alarm();
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

  async #access(editors: readonly string[]): Promise<BookAccess | null> {
    const { programme, home } = this.#name();
    const registry = await readRegistry(this.env);
    const rules = await this.#programme();
    const book = registry.books.find((one) => one.programme === programme && one.home === home);
    if (book === undefined) return null;
    const google = readGoogleSettings(this.env);
    const account = await chooseAccount(google.accounts, book.spreadsheetId, editors);
    const pacer = this.env.PACER.getByName(account.email);
    return {
      ledger: `${programme}/${home}`,
      deployment: registry.deployment,
      programme: rules,
      home,
      spreadsheetId: book.spreadsheetId,
      sheetsUrl: google.sheetsUrl,
      quietMs: google.quietMs,
      account: account.email,
      serviceAccounts: google.accounts.map(({ email }) => email),
      send: fetch,
      permit: (kind) => pacer.permit(book.spreadsheetId, kind),
      throttled: async (kind) => pacer.throttled(kind),
      refusedToken: async () => pacer.refusedToken(),
      now: () => Date.now(),
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      freshId: () => {
        const [word = 1] = crypto.getRandomValues(new Uint32Array(1));
        return word >>> 1 || 1;
      },
      random: () => Math.random(),
    };
  }
}
