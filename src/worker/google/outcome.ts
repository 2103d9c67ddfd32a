// What a call to Google can come to.

/** Google's error envelope, as far as we read it. */
export interface Refusal {
  readonly status: number;
  /** google.rpc status, e.g. "INVALID_ARGUMENT"; "" when Google gave none. */
  readonly code: string;
  /** Google's own words. */
  readonly message: string;
}

/**
 * `done`: applied, with Google's answer. `refused`: not applied and will not be, as it stands (4xx with Google's envelope).
 * `throttled`: not applied, Google's quota is spent (429). `unknown`: perhaps applied (5xx, time-out, dropped socket, a body
 * that is not Google's).
 */
export type Outcome<Body> =
  | { readonly kind: "done"; readonly body: Body }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "throttled"; readonly refusal: Refusal }
  | { readonly kind: "unknown"; readonly why: string };
