// What a federation's events add up to at one instant, and what a tally of all of them holds.
import type { FederationId } from "./federation.ts";

/**
 * The parts into which every received submission falls at an instant; they sum to `received`.
 * A submission is counted once, by its latest version, however often it was edited.
 */
export interface Parts {
  readonly received: number;
  readonly inBook: number;
  readonly needsFixing: number;
  readonly unrouted: number;
  readonly duplicate: number;
  readonly withdrawn: number;
  readonly moved: number;
  readonly waiting: number;
}

/** Progress in one phase: that of a submission's first version that falls into one. */
export interface Progress {
  readonly received: number;
  /** By the programme's rule of progress. */
  readonly counted: number;
  /** Reviewed as "Hợp lệ". */
  readonly valid: number;
  /** Accepted and not yet decided: unreviewed, or sent back with "Cần bổ sung" or "Chuyển nơi khác". */
  readonly pending: number;
  /** Reviewed as "Không hợp lệ" or "Trùng". */
  readonly invalid: number;
  /** Recognised at any level ("Cấp công nhận" filled). */
  readonly recognised: number;
  /** Sums of "Chỉ tiêu giao" and "Chỉ tiêu đăng ký"; null where nobody set one. */
  readonly assigned: number | null;
  readonly registered: number | null;
}

/** A ledger's answer to "what do your events say at this instant?". */
export interface Count extends Parts {
  /** Milliseconds since the epoch. */
  readonly asOf: number;
  readonly phases: { readonly [phaseId: string]: Progress };
}

export interface TallyRow {
  readonly federation: FederationId;
  readonly name: string;
  /** null: its ledger could not be asked, "chưa có số liệu", never 0. */
  readonly count: Count | null;
}

/** Sums over all rows with numbers. */
export interface TallyTotal extends Parts, Omit<Progress, "received"> {
  /** Received in the tally's phase; `received` is that of the whole programme, of which the other parts are parts. */
  readonly receivedInPhase: number;
  /** Sum of the rows' quotas; null where no row has one. */
  readonly quota: number | null;
  /** What rows with a quota counted: the only number whose share of `quota` means something. */
  readonly countedTowardsQuota: number;
}

export interface Tally {
  readonly programme: string;
  readonly phase: string;
  readonly asOf: number;
  /** In the order given. */
  readonly rows: readonly RankedRow[];
  readonly total: TallyTotal;
  /** Ids of federations without numbers. */
  readonly missing: readonly FederationId[];
}

export interface RankedRow extends TallyRow {
  /** Progress in the tally's phase; null where the count is. */
  readonly progress: Progress | null;
  /** What "đạt x%" is held against (see `chooseQuota`); null: no quota, shown as "–". */
  readonly quota: number | null;
  /** 1 is best, by share of quota, then by number counted; equal share and number share a rank; null without numbers. */
  readonly rank: number | null;
}
