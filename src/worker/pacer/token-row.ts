// The Pacer's one access token, as stored.

export interface TokenRow extends Record<string, string | number | null> {
  readonly value: string | null;
  readonly fetched_at: number;
  readonly expires_at: number;
  readonly closed_until: number;
  /** Google's words when it refused one; null when it only could not be asked. */
  readonly why: string | null;
}

/** `none`: fetch one. `wait`: Google could not be asked for one; not before `at`. `closed`: Google refused it; not before `at`. */
export type KeptToken =
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "none" }
  | { readonly kind: "wait"; readonly at: number }
  | { readonly kind: "closed"; readonly at: number; readonly why: string };
