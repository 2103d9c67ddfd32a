// How a step ended.

/** `wait`: nothing was done; try again at `at` (milliseconds since the epoch). */
export type StepResult = { readonly kind: "done" } | { readonly kind: "wait"; readonly at: number };
