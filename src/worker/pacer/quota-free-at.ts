// Finds the first moment from `from` on at which one more call keeps to so many in any minute.
import { MINUTE_MS } from "./lane.ts";

/** `taken`: moments of calls, oldest first. */
export function quotaFreeAt(taken: readonly number[], most: number, from: number): number {
  if (taken.length < most) return from;
  let free = from;
  for (;;) {
    const until = taken.findLastIndex((at) => at <= free) + 1;
    const oldest = taken[until - most] ?? 0;
    if (oldest + MINUTE_MS <= free) return free;
    free = oldest + MINUTE_MS;
  }
}
