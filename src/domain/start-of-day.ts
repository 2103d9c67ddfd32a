// Finds the instant at which a day begins in Vietnam.
import { ZONE_OFFSET_MS } from "./sheet.ts";

export const DAY_MS = 86_400_000;

/** Midnight of a calendar day in Asia/Ho_Chi_Minh, in milliseconds since the epoch; `month` is 1 to 12. */
export const startOfDay = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) - ZONE_OFFSET_MS;
