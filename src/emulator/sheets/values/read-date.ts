// Reads a day, a time of day, or both, as they are written in a locale; the day is a serial date.
import { toSerial } from "./convert-date.ts";
import type { Locale } from "./read-locale.ts";
import type { Typed } from "./typed.ts";

/** Undefined when the text is neither. `year` completes a day and month written without one. */
export function readDate(text: string, locale: Locale, year: number): Typed | undefined {
  const [, before = "", hours, minutes, seconds] =
    /^(.*?)(?:^|\s)(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
  if (hours === undefined) {
    const day = readDay(text, locale, year);
    return day && { value: day.serial, numberFormat: { type: "DATE", pattern: day.pattern } };
  }
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds ?? 0)];
  if (h > 23 || m > 59 || s > 59) return undefined;
  const time = (h * 3_600 + m * 60 + s) / 86_400;
  const clock = seconds === undefined ? "h:mm" : "h:mm:ss";
  const dayText = before.trim();
  if (dayText === "") return { value: time, numberFormat: { type: "TIME", pattern: clock } };
  const day = readDay(dayText, locale, year);
  const pattern = `${day?.pattern} ${clock}`;
  return day && { value: day.serial + time, numberFormat: { type: "DATE_TIME", pattern } };
}

interface Day {
  readonly serial: number;
  readonly pattern: string;
}

function readDay(text: string, locale: Locale, year: number): Day | undefined {
  const [, isoYear, mark, isoMonth, isoDay] =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? [];
  if (mark !== undefined) {
    const pattern = `yyyy${mark}mm${mark}dd`;
    return makeDay(Number(isoYear), Number(isoMonth), Number(isoDay), pattern);
  }
  const [, first = "", separator, second = "", given] =
    /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text) ?? [];
  if (separator === undefined || locale.order === "ymd") return undefined;
  // "1.5" without a year is no date: in half of the locales it is a number, in the others text.
  if (given === undefined && separator !== "/") return undefined;
  const full = given === undefined ? year : Number(given) + (given.length === 2 ? 2_000 : 0);
  const names = first.length === 2 && second.length === 2 ? ["dd", "mm"] : ["d", "m"];
  const [day, month] = locale.order === "dmy" ? [first, second] : [second, first];
  if (locale.order === "mdy") names.reverse();
  if (given !== undefined) names.push("yyyy");
  return makeDay(full, Number(month), Number(day), names.join(separator));
}

function makeDay(year: number, month: number, day: number, pattern: string): Day | undefined {
  const serial = toSerial(year, month, day);
  return serial === undefined ? undefined : { serial, pattern };
}
