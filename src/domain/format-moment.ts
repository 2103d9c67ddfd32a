// Prints a moment as people in Vietnam write it.
import { ZONE_OFFSET_MS } from "./sheet.ts";

const two = (value: number): string => String(value).padStart(2, "0");

/** "07h00 ngày 21/11/2026", always in Vietnamese time; seconds are left out. */
export function formatMoment(at: number): string {
  const local = new Date(at + ZONE_OFFSET_MS);
  const time = `${two(local.getUTCHours())}h${two(local.getUTCMinutes())}`;
  return `${time} ngày ${two(local.getUTCDate())}/${two(local.getUTCMonth() + 1)}/${local.getUTCFullYear()}`;
}
