// The Pacer: one object per Google identity that lets everybody's calls go at Google's pace, with one access token.
import { DurableObject } from "cloudflare:workers";
import type { Env } from "../env.ts";
import { fetchToken } from "../google/fetch-token.ts";
import { readGoogleSettings } from "../google/read-google-settings.ts";
import type { Db } from "../storage/db.ts";
import { migrate } from "../storage/migrate.ts";
import { openDb } from "../storage/open-db.ts";
import { tellError } from "../tell-error.ts";
import { dropToken } from "./drop-token.ts";
import { keepToken } from "./keep-token.ts";
import { MIGRATIONS } from "./schema.ts";
import type { Permit, PermitKind } from "./permit.ts";
import { readToken } from "./read-token.ts";
import { slowDown } from "./slow-down.ts";
import { takeSlot } from "./take-slot.ts";
import type { KeptToken } from "./token-row.ts";

export class Pacer extends DurableObject<Env> {
  readonly #db: Db;
  /** One request for a token at a time; the others wait for its answer. */
  #asking: Promise<KeptToken> | undefined;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#db = openDb(ctx.storage);
    migrate(this.#db, MIGRATIONS);
  }

  /** The token comes before the slot, so that no slot is spent on a call that cannot be made. */
  async permit(book: string, kind: PermitKind): Promise<Permit> {
    const held = await this.#token();
    if (held.kind !== "token") {
      return held.kind === "closed"
        ? held
        : { kind: "closed", at: Date.now() + 1_000, why: "no access token" };
    }
    const slot = takeSlot(this.#db, { book, kind }, Date.now());
    return slot.kind === "go" ? { kind: "go", token: held.token } : slot;
  }

  /** Google answered 429 to a call of this kind. */
  throttled(kind: PermitKind): void {
    slowDown(this.#db, { kind, jitter: Math.random() }, Date.now());
  }

  /** Google answered 401 to a call with our token. */
  refusedToken(): void {
    dropToken(this.#db, Date.now());
  }

  async #token(): Promise<KeptToken> {
    const held = readToken(this.#db, Date.now());
    if (held.kind !== "none") return held;
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  async #ask(): Promise<KeptToken> {
    try {
      return keepToken(
        this.#db,
        await fetchToken(readGoogleSettings(this.env), fetch, Date.now()),
        Date.now(),
      );
    } catch (error) {
      return keepToken(this.#db, { kind: "refused", why: tellError(error) }, Date.now());
    }
  }
}
