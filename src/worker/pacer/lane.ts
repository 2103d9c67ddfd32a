// Google counts reads and writes apart, so each has a lane of slots of its own.
import type { PermitKind } from "./permit.ts";

export type Lane = "read" | "write";

export const laneOf = (kind: PermitKind): Lane => (kind === "deliver" ? "write" : "read");

/**
 * Who goes first where slots are contended; smaller is earlier. A look is one short read that something waits for (a book's
 * header before rows go in, Drive once for all books); a pull reads a whole book and can wait.
 */
export const RANK: { readonly [Kind in PermitKind]: number } = { deliver: 0, look: 1, pull: 2 };

/** Google's quota for one identity: 60 reads and 60 writes a minute (developers.google.com/workspace/sheets/api/limits). */
export const MOST_PER_MINUTE = 60;
export const MINUTE_MS = 60_000;
/** The most pulls in any minute: the rest stays free for the looks that rows wait for. */
export const MOST_PULLS_PER_MINUTE = 45;
export const SPACING_MS = 1_000;
/**
 * One slot a second in the long run; so many at once after idleness, so that a tally reads 35 books while a person waits.
 * What is spent early in a minute is missing at its end; looks have their own share then.
 */
export const BURST = 40;
/** A slot not asked for again within this time after its moment is lost, so that nobody saves slots up. */
export const STALE_MS = 10_000;
