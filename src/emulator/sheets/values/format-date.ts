// Shows a serial date in a pattern such as "dd/mm/yyyy hh:mm".
import { fromSerial } from "./convert-date.ts";

export function formatDate(serial: number, pattern: string): string {
  const date = fromSerial(serial);
  const twelve = /am\/pm/i.test(pattern);
  let afterHour = false;
  return pattern.replace(
    /"([^"]*)"|am\/pm|y+|m+|d+|h+|s+|\\(.)/gi,
    (token: string, quoted?: string, escaped?: string) => {
      if (quoted !== undefined) return quoted;
      if (escaped !== undefined) return escaped;
      const kind = token[0]?.toLowerCase();
      if (/am\/pm/i.test(token)) return date.getUTCHours() < 12 ? "AM" : "PM";
      const wide = (value: number) => String(value).padStart(Math.min(token.length, 2), "0");
      if (kind === "y")
        return token.length <= 2
          ? String(date.getUTCFullYear()).slice(-2)
          : String(date.getUTCFullYear());
      if (kind === "d")
        return token.length > 2 ? weekday(date, token.length) : wide(date.getUTCDate());
      if (kind === "h") {
        afterHour = true;
        return wide(twelve ? date.getUTCHours() % 12 || 12 : date.getUTCHours());
      }
      if (kind === "s") return wide(date.getUTCSeconds());
      // An m after hours, or before seconds, is minutes.
      if (afterHour) {
        afterHour = false;
        return wide(date.getUTCMinutes());
      }
      return token.length > 2 ? month(date, token.length) : wide(date.getUTCMonth() + 1);
    },
  );
}

function month(date: Date, length: number): string {
  return date.toLocaleDateString("en-US", {
    month: length === 3 ? "short" : "long",
    timeZone: "UTC",
  });
}

function weekday(date: Date, length: number): string {
  return date.toLocaleDateString("en-US", {
    weekday: length === 3 ? "short" : "long",
    timeZone: "UTC",
  });
}
