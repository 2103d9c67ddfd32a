// What became of one request to the server.
import type { FormSubmission } from "./response.ts";
import type { Unsent } from "./unsent.ts";

export interface ServerProblem {
  readonly field: string;
  readonly code: string;
  /** One Vietnamese sentence that says what to do. */
  readonly message: string;
}

/** The server's answer to a stored submission. */
export interface Receipt {
  readonly verdict: "accepted" | "updated" | "duplicate" | "needs-fixing" | "unrouted";
  readonly receipt: string;
  readonly problems: readonly ServerProblem[];
}

/**
 * `stored`: it is safe there (its receipt is undefined when the words cannot be read). `refused`: it will never be taken as it is.
 * `later`: not taken now, or nobody knows. `unreadable`: the form did not give the answer out.
 */
export type Outcome =
  | { readonly kind: "stored"; readonly receipt: Receipt | undefined }
  | { readonly kind: "refused" | "later" | "unreadable"; readonly why: string };

export interface Tried {
  /** The version that was tried, which may be newer than the one noted. */
  readonly answer: Unsent;
  readonly fingerprint: string;
  /** Absent when it could not be read. */
  readonly submission?: FormSubmission;
  readonly outcome: Outcome;
}
