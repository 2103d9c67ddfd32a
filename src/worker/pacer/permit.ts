// A permit: leave to make one call to Google, now or at a later moment.

/**
 * `deliver` writes rows, `show` writes only what people may see a little later (the last tally), `look` reads what rows wait
 * for, `pull` reads what people changed, `list` asks Drive for all books.
 */
export type PermitKind = "deliver" | "show" | "look" | "pull" | "list";

/**
 * `go`: the slot's time has come; it is spent by this answer, and `token` is a bearer token good for at least five minutes.
 * `wait`: a place in the line is kept for this book and kind, or Google could not be asked for a token; ask again at `at`
 * (milliseconds since the epoch).
 * `closed`: Google refuses this identity a token, in the words of `why`; a person must act. Try again at `at`.
 */
export type Permit =
  | { readonly kind: "go"; readonly token: string }
  | { readonly kind: "wait"; readonly at: number }
  | { readonly kind: "closed"; readonly at: number; readonly why: string };
