// Reads what a person types (USER_ENTERED) in the spreadsheet's locale: numbers, dates, booleans, formulas, else text.
import { computeFormula } from "../cells/compute-formula.ts";
import { readDate } from "./read-date.ts";
import type { Locale } from "./read-locale.ts";
import { readNumber } from "./read-number.ts";
import type { Typed } from "./typed.ts";

/** `year` completes a day and month typed without one. */
export function readTyped(text: string, locale: Locale, year: number): Typed {
  if (text === "") return { value: undefined };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { value: computeFormula(text) };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === "true" };
  return readNumber(trimmed, locale) ?? readDate(trimmed, locale, year) ?? { value: text };
}
