// What the status page, its JSON and its text show of a programme: counts only, never a person or an initiative.

/** null: no numbers, "chưa có số liệu", never 0; for `quota` also: none was set. */
export interface StatusNumbers {
  /** Over the whole programme; the following seven sum to it. */
  readonly received: number | null;
  readonly inBook: number | null;
  readonly needsFixing: number | null;
  readonly unrouted: number | null;
  readonly duplicate: number | null;
  readonly withdrawn: number | null;
  readonly moved: number | null;
  readonly waiting: number | null;
  /** In the current phase. */
  readonly counted: number | null;
  readonly valid: number | null;
  readonly quota: number | null;
}

export interface StatusRow extends StatusNumbers {
  readonly id: string;
  readonly name: string;
}

export interface StatusState {
  readonly federation: string;
  readonly code: string;
  /** RFC 3339. */
  readonly since: string;
  readonly sentence: string;
}

export interface StatusView {
  readonly programme: string;
  readonly programmeName: string;
  readonly phase: string;
  readonly phaseName: string;
  /** RFC 3339. */
  readonly asOf: string;
  readonly total: StatusNumbers;
  readonly federations: readonly StatusRow[];
  /** 0 when nothing waits; null when nobody has said. */
  readonly oldestWaitingSeconds: number | null;
  readonly states: readonly StatusState[];
  /** The tally as it was mailed and handed to the books. */
  readonly lastTally: {
    readonly asOf: string;
    readonly phase: string;
    readonly total: StatusNumbers;
  } | null;
}
