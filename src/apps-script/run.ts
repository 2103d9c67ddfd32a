// One execution of the script: its clock and the moment at which it should end by itself.

export interface Run {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** No new request is sent at or after this moment. */
  readonly until: number;
}
