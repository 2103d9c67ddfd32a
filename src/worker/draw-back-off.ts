// Draws how long to wait after failures in a row: truncated exponential back-off with full jitter.

export interface BackOff {
  /** No try is immediate: full jitter alone may draw almost nothing. All in milliseconds. */
  readonly leastMs: number;
  /** The longest wait after one failure; it doubles with each further one. */
  readonly firstMs: number;
  readonly longestMs: number;
}

/**
 * Google asks to truncate at 32 or 64 s (developers.google.com/workspace/sheets/api/limits); drawing from the whole range is what
 * best keeps those apart who failed together (aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter). `failures` is
 * at least 1, `chance` in [0, 1).
 */
export function drawBackOff(
  { leastMs, firstMs, longestMs }: BackOff,
  failures: number,
  chance: number,
): number {
  const most = Math.min(firstMs * 2 ** (failures - 1), longestMs);
  return leastMs + Math.floor(chance * (most - leastMs));
}
