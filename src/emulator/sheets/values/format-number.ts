// Shows a number in a pattern such as "#,##0.00", "0%" or "0.0E+0", or as Google does without one.
import type { Locale } from "./read-locale.ts";

/** Google's automatic format: whole numbers in full, else ten significant decimals at most. */
export function showNumber(value: number, locale: Locale): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const text = String(Number(value.toPrecision(Math.abs(value) < 1e10 ? 10 : 15)));
  return text.replace(".", locale.decimal).replace("e+", "E+").replace("e-", "E-");
}

export function formatNumber(value: number, pattern: string, locale: Locale): string {
  const sections = pattern
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"')
    .replace(/\[[^\]]*\]/g, "")
    .split(";");
  const negative = value < 0 && sections[1] !== undefined;
  const section =
    (negative
      ? sections[1]
      : value === 0 && sections[2] !== undefined
        ? sections[2]
        : sections[0]) ?? "";
  const body = /[#0?][#0?,.]*(?:E\+0+)?/.exec(section);
  const before = unquote(section.slice(0, body?.index ?? section.length));
  if (!body) return before;
  const after = unquote(section.slice(body.index + body[0].length));
  const scaled = Math.abs(value) * (section.includes("%") ? 100 : 1);
  const sign = value < 0 && !negative ? "-" : "";
  return `${sign}${before}${digits(scaled, body[0], locale)}${after}`;
}

function digits(value: number, pattern: string, locale: Locale): string {
  const [whole = "", fraction = ""] = pattern.replace(/E.*/, "").split(".");
  const most = fraction.length;
  const least = fraction.replace(/[^0]/g, "").length;
  if (pattern.includes("E")) {
    const [mantissa = "", exponent = ""] = value.toExponential(most).split("e");
    const power = exponent.slice(1).padStart(/E\+(0+)/.exec(pattern)?.[1]?.length ?? 1, "0");
    return `${mantissa.replace(".", locale.decimal)}E${exponent[0]}${power}`;
  }
  const [integer = "", decimals = ""] = value.toFixed(most).split(".");
  const zeros = whole.replace(/[^0]/g, "").length;
  const padded = integer === "0" && zeros === 0 ? "" : integer.padStart(zeros, "0");
  const grouped = whole.includes(",")
    ? padded.replace(/\B(?=(\d{3})+$)/g, locale.thousands)
    : padded;
  let kept = decimals;
  while (kept.length > least && kept.endsWith("0")) kept = kept.slice(0, -1);
  return kept === "" ? grouped : `${grouped}${locale.decimal}${kept}`;
}

function unquote(text: string): string {
  return text.replace(
    /"([^"]*)"|\\(.)|_.|\*./g,
    (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? "",
  );
}
