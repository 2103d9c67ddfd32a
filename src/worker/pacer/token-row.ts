// The Pacer's one access token, as stored.

export interface TokenRow extends Record<string, string | number | null> {
  readonly value: string | null;
  readonly fetched_at: number;
  readonly expires_at: number;
  readonly closed_until: number;
  readonly why: string;
}

/** `none`: fetch one. `closed`: the last fetch failed; not before `at`. */
export type KeptToken =
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "none" }
  | { readonly kind: "closed"; readonly at: number; readonly why: string };
