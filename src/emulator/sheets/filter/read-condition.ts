// Reads a filter's condition into a test of cells; what it compares with is read as if typed into a cell.
import type { sheets_v4 } from "googleapis";
import type { Cell } from "../../state.ts";
import { GoogleError } from "../../wire/google-error.ts";
import type { Locale } from "../values/read-locale.ts";
import { readTyped } from "../values/read-typed.ts";
import { effectiveValue } from "../values/show-value.ts";

/** Given the cell and what is shown in it; cells are compared as texts without regard to case. */
export type Meets = (cell: Cell | undefined, shown: string) => boolean;

/** How many values each condition compares with, and the comparison. */
const NUMBERS: Record<string, [number, (n: number, a: number, b: number) => boolean]> = {
  NUMBER_EQ: [1, (n, a) => n === a],
  NUMBER_NOT_EQ: [1, (n, a) => n !== a],
  NUMBER_GREATER: [1, (n, a) => n > a],
  NUMBER_GREATER_THAN_EQ: [1, (n, a) => n >= a],
  NUMBER_LESS: [1, (n, a) => n < a],
  NUMBER_LESS_THAN_EQ: [1, (n, a) => n <= a],
  NUMBER_BETWEEN: [2, (n, a, b) => n >= Math.min(a, b) && n <= Math.max(a, b)],
  NUMBER_NOT_BETWEEN: [2, (n, a, b) => n < Math.min(a, b) || n > Math.max(a, b)],
  DATE_EQ: [1, (n, a) => Math.floor(n) === Math.floor(a)],
  DATE_BEFORE: [1, (n, a) => n < Math.floor(a)],
  DATE_AFTER: [1, (n, a) => n >= Math.floor(a) + 1],
};

const TEXTS: Record<string, (text: string, wanted: string) => boolean> = {
  TEXT_EQ: (text, wanted) => text === wanted,
  TEXT_CONTAINS: (text, wanted) => text.includes(wanted),
  TEXT_NOT_CONTAINS: (text, wanted) => !text.includes(wanted),
  TEXT_STARTS_WITH: (text, wanted) => text.startsWith(wanted),
  TEXT_ENDS_WITH: (text, wanted) => text.endsWith(wanted),
};

export function readCondition(
  { type, values = [] }: sheets_v4.Schema$BooleanCondition,
  locale: Locale,
): Meets {
  const kind = type ?? "";
  if (values.some((value) => value.relativeDate || /^[=+]/.test(value.userEnteredValue ?? "")))
    throw GoogleError.notBuilt(`relative dates and formulas in filter condition ${kind}`);
  const texts = values.map((value) => (value.userEnteredValue ?? "").toLowerCase());
  const expect = (count: number) => {
    if (values.length !== count)
      throw GoogleError.invalid(`Condition of type ${kind} must have exactly ${count} value(s).`);
  };
  if (kind === "BLANK" || kind === "NOT_BLANK") {
    expect(0);
    return (_cell, shown) => (shown === "") === (kind === "BLANK");
  }
  const textual = TEXTS[kind];
  if (textual) {
    expect(1);
    return (_cell, shown) => textual(shown.toLowerCase(), texts[0] ?? "");
  }
  const numeric = NUMBERS[kind];
  if (!numeric) throw GoogleError.notBuilt(`filter condition ${kind}`);
  const [count, compare] = numeric;
  expect(count);
  const [a = Number.NaN, b = Number.NaN] = texts.map((text) => readNumber(text, locale, kind));
  return (cell) => {
    const number = effectiveValue(cell?.value);
    return typeof number === "number" && compare(number, a, b);
  };
}

function readNumber(text: string, locale: Locale, kind: string): number {
  // A day without a year is no date here.
  const { value } = readTyped(text, locale, Number.NaN);
  if (typeof value === "number" && !Number.isNaN(value)) return value;
  throw GoogleError.invalid(`Condition of type ${kind} cannot have the value "${text}".`);
}
