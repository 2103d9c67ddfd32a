// Google counts reads of Sheets, writes to Sheets and calls of Drive apart, so each has a lane of slots of its own.
import type { PermitKind } from "./permit.ts";

export type Lane = "read" | "write" | "drive";

const LANES: { readonly [Kind in PermitKind]: Lane } = {
  deliver: "write",
  show: "write",
  look: "read",
  pull: "read",
  list: "drive",
};

export const laneOf = (kind: PermitKind): Lane => LANES[kind];

/**
 * Who goes first where slots are contended: 0 is urgent, 1 is patient. A look is one short read that something waits for (a book's
 * header before rows go in); a pull reads a whole book and can wait.
 */
export const RANK: { readonly [Kind in PermitKind]: 0 | 1 } = {
  deliver: 0,
  list: 0,
  look: 0,
  show: 1,
  pull: 1,
};
/** After so many urgent calls in a row a patient one goes: however many books are busy, each is still pulled, if seldom. */
export const URGENT_IN_A_ROW = 5;

/** Google's quota for one identity: 60 reads and 60 writes a minute, and far more of Drive (developers.google.com/workspace/sheets/api/limits). */
export const MOST_PER_MINUTE = 60;
export const MINUTE_MS = 60_000;
/**
 * The most calls of these kinds in any minute: beside the patient ones there is always room for what rows wait for, and beside
 * looks for a pull, or busy books would never be read.
 */
export const MOST_OF_KIND: { readonly [Kind in PermitKind]: number } = {
  deliver: MOST_PER_MINUTE,
  list: MOST_PER_MINUTE,
  look: 50,
  pull: 45,
  show: 30,
};
export const SPACING_MS = 1_000;
/**
 * One slot a second in the long run; so many at once after idleness, so that a tally reads 20 changed books at once, each after
 * a look, and 35 within little more than a minute. What is spent early in a minute is missing at its end; looks have their
 * own share then.
 */
export const BURST = 40;
/** A slot not asked for again within this time after its moment is lost, so that nobody saves slots up. */
export const STALE_MS = 10_000;
/** Nobody is told to wait for longer: others may have gone away meanwhile, and their slots are given to whoever asks. */
export const LOOK_AGAIN_MS = 10_000;
