// Reads a calendar day from a cell.
import { DAY_MS, startOfDay } from "../start-of-day.ts";
import type { CellValue } from "./read-count.ts";

export type ReadDay =
  | { readonly kind: "day"; readonly at: number }
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable" };

/** Days of 2000 and 2100 as Sheets numbers them (days since 30/12/1899): numbers outside are no dates. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_051;
const SERIAL_ZERO = startOfDay(1899, 12, 30);

const DAY = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;

/** Day, month, year in this order, or a serial number of Sheets; `at` is the day's first instant in Vietnam. */
export function readDay(cell: CellValue): ReadDay {
  if (cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === ""))
    return { kind: "blank" };
  if (typeof cell === "number") {
    const plausible = cell >= FIRST_SERIAL && cell < LAST_SERIAL;
    return plausible
      ? { kind: "day", at: SERIAL_ZERO + Math.floor(cell) * DAY_MS }
      : { kind: "unreadable" };
  }
  const [whole, day, month, year] = typeof cell === "string" ? (DAY.exec(cell.trim()) ?? []) : [];
  if (whole === undefined) return { kind: "unreadable" };
  const noon = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), 12));
  // A day that does not exist (31/02) would roll over into the next month.
  const exists = noon.getUTCDate() === Number(day) && noon.getUTCMonth() === Number(month) - 1;
  const plausible = Number(year) >= 2000 && Number(year) < 2100;
  return exists && plausible
    ? { kind: "day", at: startOfDay(Number(year), Number(month), Number(day)) }
    : { kind: "unreadable" };
}
