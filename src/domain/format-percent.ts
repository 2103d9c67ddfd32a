// Prints the share of a quota that is done, so that no rounding lets it pass a threshold it has not reached.
import { formatNumber } from "./format-number.ts";

/** Thresholds people decide by: the award rule of 80 % and the whole quota. */
const THRESHOLDS: readonly number[] = [80, 100];

/** Share in units of 10^-decimals percent, half up; exact, since products of counts may exceed what a number holds. */
const share = (done: number, quota: number, decimals: number): bigint => {
  const scaled = BigInt(done) * 100n * 10n ** BigInt(decimals);
  return (scaled * 2n + BigInt(quota)) / (BigInt(quota) * 2n);
};

/**
 * One decimal, half up, with a decimal comma: "67,2%". Where that would show a threshold as reached which is not (2.399 of
 * 3.000 is below 80 %), as many more as needed: "79,97%". Without a quota, or with a quota of 0, "–".
 * `done` and `quota` are whole numbers, not negative.
 */
export function formatPercent(
  done: number,
  quota: number | null,
  thresholds: readonly number[] = THRESHOLDS,
): string {
  if (quota === null || quota === 0) return "–";
  let decimals = 1;
  const crosses = (threshold: number): boolean =>
    done * 100 < threshold * quota &&
    share(done, quota, decimals) >= BigInt(threshold) * 10n ** BigInt(decimals);
  while (thresholds.some(crosses)) decimals += 1;
  const digits = String(share(done, quota, decimals)).padStart(decimals + 1, "0");
  return `${formatNumber(Number(digits.slice(0, -decimals)))},${digits.slice(-decimals)}%`;
}
