// Reads a number as it is written in a locale: grouped, with decimals, an exponent or a percent sign.
import type { Locale } from "./read-locale.ts";
import type { Typed } from "./typed.ts";

/** Undefined when the text is no number. */
export function readNumber(text: string, locale: Locale): Typed | undefined {
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
