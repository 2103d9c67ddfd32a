// Opens a pacer: slots and one access token for everybody who calls Google; its object only lends storage, clock and chance.
import type { TokenOutcome } from "../google/fetch-token.ts";
import type { Db } from "../storage/db.ts";
import { migrate } from "../storage/migrate.ts";
import { tellError } from "../tell-error.ts";
import { dropToken } from "./drop-token.ts";
import { keepToken } from "./keep-token.ts";
import type { Permit, PermitKind } from "./permit.ts";
import { readToken } from "./read-token.ts";
import { MIGRATIONS } from "./schema.ts";
import { slowDown } from "./slow-down.ts";
import { takeSlot } from "./take-slot.ts";
import type { KeptToken } from "./token-row.ts";

export interface PacerSurroundings {
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  readonly fetchToken: () => Promise<TokenOutcome>;
}

export interface OpenedPacer {
  /** The token comes before the slot, so that no slot is spent on a call that cannot be made. */
  permit(book: string, kind: PermitKind): Promise<Permit>;
  /** Google answered 429 to a call of this kind. */
  throttled(kind: PermitKind): void;
  /** Google answered 401 to a call with our token. */
  refusedToken(): void;
}

export function openPacer(db: Db, { now, random, fetchToken }: PacerSurroundings): OpenedPacer {
  /** One request for a token at a time; the others wait for its answer. */
  let asking: Promise<KeptToken> | undefined;
  migrate(db, MIGRATIONS);

  async function ask(): Promise<KeptToken> {
    try {
      return keepToken(db, await fetchToken(), now());
    } catch (error) {
      return keepToken(db, { kind: "refused", why: tellError(error) }, now());
    }
  }

  async function token(): Promise<KeptToken> {
    const held = readToken(db, now());
    if (held.kind !== "none") return held;
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  }

  return {
    permit: async (book, kind) => {
      const held = await token();
      if (held.kind !== "token") {
        return held.kind === "none" ? { kind: "wait", at: now() + 1_000 } : held;
      }
      const slot = takeSlot(db, { book, kind }, now());
      return slot.kind === "go" ? { kind: "go", token: held.token } : slot;
    },
    throttled: (kind) => slowDown(db, { kind, chance: random() }, now()),
    refusedToken: () => dropToken(db, now()),
  };
}
