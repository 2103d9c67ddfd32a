// Looks once, for all books, at which of them changed.
import type { GoogleSettings } from "./google/google-settings.ts";
import { listBooks, type SeenBooks } from "./google/list-books.ts";
import type { Permit, PermitKind } from "./pacer/permit.ts";

/** The Pacer as whoever looks needs it. */
export interface LookPacer {
  permit(book: string, kind: PermitKind): Promise<Permit>;
  throttled(kind: PermitKind): Promise<void>;
  refusedToken(): Promise<void>;
}

/** `seen`: what Drive knows of every book. `wait`: no call was made; ask again at `at`. `unseen`: Drive could not be asked. */
export type Look =
  | { readonly kind: "seen"; readonly books: SeenBooks }
  | { readonly kind: "wait"; readonly at: number }
  | { readonly kind: "unseen"; readonly why: string };

/**
 * Every book is shared with all of our identities, so the list of one tells of all, and Drive lets one ask far more often than
 * we do: the first one to whom Google gives a token lists. `asker` keeps one asker's slot apart from another's.
 */
export async function lookAtBooks(
  settings: Pick<GoogleSettings, "driveUrl" | "accounts">,
  openPacer: (account: string) => LookPacer,
  asker: string,
  send: typeof fetch,
): Promise<Look> {
  const [first, ...others] = settings.accounts;
  let pacer = openPacer(first.email);
  let permit = await pacer.permit(asker, "list");
  for (const { email } of others) {
    if (permit.kind !== "closed") break;
    pacer = openPacer(email);
    permit = await pacer.permit(asker, "list");
  }
  if (permit.kind !== "go") return { kind: "wait", at: permit.at };
  const outcome = await listBooks(settings, permit.token, send);
  switch (outcome.kind) {
    case "done":
      return { kind: "seen", books: outcome.body };
    case "throttled":
      await pacer.throttled("list");
      return { kind: "unseen", why: outcome.refusal.message };
    case "refused":
      if (outcome.refusal.status === 401) await pacer.refusedToken();
      return { kind: "unseen", why: outcome.refusal.message };
    case "unknown":
      return { kind: "unseen", why: outcome.why };
  }
}
