// Reads what a person types (USER_ENTERED) in the spreadsheet's locale: numbers, dates, booleans, formulas, else text.
import type { sheets_v4 } from "googleapis";
import type { CellValue } from "../../state.ts";
import { computeFormula } from "./compute-formula.ts";
import type { Locale } from "./read-locale.ts";
import { toSerial } from "./convert-date.ts";

export interface Typed {
  /** Undefined: the cell is emptied. */
  readonly value: CellValue | undefined;
  /** The format Google gives the cell when it has none. */
  readonly numberFormat?: sheets_v4.Schema$NumberFormat;
}

/** `year` completes a day and month typed without one. */
export function readTyped(text: string, locale: Locale, year: number): Typed {
  if (text === "") return { value: undefined };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { value: computeFormula(text) };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === "true" };
  return readNumber(trimmed, locale) ?? readDate(trimmed, locale, year) ?? { value: text };
}

function readNumber(text: string, locale: Locale): Typed | undefined {
  const group = locale.thousands.replace(".", "\\.");
  const point = locale.decimal.replace(".", "\\.");
  const pattern = new RegExp(
    `^([+-]?)(\\d{1,3}(?:${group}\\d{3})+|\\d*)(${point}\\d*)?(e[+-]?\\d+)?(\\s*%)?$`,
    "i",
  );
  const hit = pattern.exec(text);
  if (!hit || !/\d/.test(text)) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "", percent = ""] = hit;
  const digits = `${whole.replaceAll(locale.thousands, "")}${fraction.replace(locale.decimal, ".")}`;
  if (digits === "." || digits === "") return undefined;
  const number = Number(`${sign}${digits}${exponent}`);
  if (!Number.isFinite(number)) return undefined;
  const decimals = fraction.length > 1;
  if (percent)
    return {
      value: number / 100,
      numberFormat: { type: "PERCENT", pattern: decimals ? "0.00%" : "0%" },
    };
  if (exponent) return { value: number, numberFormat: { type: "SCIENTIFIC", pattern: "0.00E+00" } };
  if (whole.includes(locale.thousands))
    return {
      value: number,
      numberFormat: { type: "NUMBER", pattern: decimals ? "#,##0.00" : "#,##0" },
    };
  return { value: number };
}

function readDate(text: string, locale: Locale, year: number): Typed | undefined {
  const clock = /^(.*?)(?:^|\s)(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  const time = clock
    ? (Number(clock[2]) * 3_600 + Number(clock[3]) * 60 + Number(clock[4] ?? 0)) / 86_400
    : 0;
  if (clock && (Number(clock[2]) > 23 || Number(clock[3]) > 59 || Number(clock[4] ?? 0) > 59))
    return undefined;
  const seconds = clock?.[4] === undefined ? "" : ":ss";
  const dayText = clock ? (clock[1] ?? "").trim() : text;
  if (clock && dayText === "")
    return { value: time, numberFormat: { type: "TIME", pattern: `h:mm${seconds}` } };
  const day = readDay(dayText, locale, year);
  if (!day) return undefined;
  return clock
    ? {
        value: day.serial + time,
        numberFormat: { type: "DATE_TIME", pattern: `${day.pattern} h:mm${seconds}` },
      }
    : { value: day.serial, numberFormat: { type: "DATE", pattern: day.pattern } };
}

function readDay(
  text: string,
  locale: Locale,
  year: number,
): { serial: number; pattern: string } | undefined {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  const short = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  let parts: [number, number, number];
  let pattern: string;
  if (iso) {
    parts = [Number(iso[1]), Number(iso[3]), Number(iso[4])];
    pattern = `yyyy${iso[2]}mm${iso[2]}dd`;
  } else if (short && locale.order !== "ymd") {
    const separator = short[2] ?? "/";
    // "1.5" without a year is no date: in half of the locales it is a number, in the others text.
    if (short[4] === undefined && separator !== "/") return undefined;
    const [a, b] = [Number(short[1]), Number(short[3])];
    const full =
      short[4] === undefined
        ? year
        : short[4].length === 2
          ? 2000 + Number(short[4])
          : Number(short[4]);
    parts = locale.order === "dmy" ? [full, b, a] : [full, a, b];
    const wide = short[1]?.length === 2 && short[3]?.length === 2;
    const order =
      locale.order === "dmy"
        ? wide
          ? ["dd", "mm"]
          : ["d", "m"]
        : wide
          ? ["mm", "dd"]
          : ["m", "d"];
    pattern = [...order, ...(short[4] === undefined ? [] : ["yyyy"])].join(separator);
  } else return undefined;
  const serial = toSerial(...parts);
  return serial === undefined ? undefined : { serial, pattern };
}
