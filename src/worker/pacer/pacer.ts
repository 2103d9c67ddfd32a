// The Pacer: one object per Google identity, named by its address, that lets everybody's calls go at Google's pace, with one access token.
import { DurableObject } from "cloudflare:workers";
import type { Env } from "../env.ts";
import { fetchToken, type TokenOutcome } from "../google/fetch-token.ts";
import { readGoogleSettings } from "../google/read-google-settings.ts";
import { openDb } from "../storage/open-db.ts";
import { type OpenedPacer, openPacer } from "./open-pacer.ts";
import type { Permit, PermitKind } from "./permit.ts";

export class Pacer extends DurableObject<Env> {
  readonly #pacer: OpenedPacer;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#pacer = openPacer(openDb(ctx.storage), {
      now: () => Date.now(),
      random: () => Math.random(),
      fetchToken: () => this.#fetchToken(),
    });
  }

  permit(book: string, kind: PermitKind): Promise<Permit> {
    return this.#pacer.permit(book, kind);
  }

  throttled(kind: PermitKind): void {
    this.#pacer.throttled(kind);
  }

  refusedToken(): void {
    this.#pacer.refusedToken();
  }

  async #fetchToken(): Promise<TokenOutcome> {
    const { tokenUrl, accounts } = readGoogleSettings(this.env);
    const account = accounts.find(({ email }) => email === this.ctx.id.name);
    if (account === undefined)
      return { kind: "refused", why: "the key of this service account is not there any more" };
    return fetchToken({ tokenUrl, account }, fetch, Date.now());
  }
}
