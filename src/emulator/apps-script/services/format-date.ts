// Writes a date with the letters of Java's SimpleDateFormat, as `Utilities.formatDate` does.

const PARTS = [
  "year",
  "month",
  "day",
  "hour",
  "minute",
  "second",
  "weekday",
  "timeZoneName",
] as const;

function readParts(date: Date, zone: string): Record<string, string> {
  const options: Intl.DateTimeFormatOptions = {
    timeZone: zone === "GMT" ? "UTC" : zone.replace(/^GMT(?=[+-])/, ""),
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
    weekday: "long",
    timeZoneName: "longOffset",
  };
  const parts: Record<string, string> = {};
  for (const part of new Intl.DateTimeFormat("en-US", options).formatToParts(date)) {
    if ((PARTS as readonly string[]).includes(part.type)) parts[part.type] = part.value;
  }
  return parts;
}

/** Throws on an unknown zone or letter. */
export function formatDate(date: Date, zone: string, pattern: string): string {
  const parts = readParts(date, zone);
  const number = (part: string): number => Number(parts[part]);
  const offset = (parts.timeZoneName ?? "GMT").slice(3) || "+00:00";
  const month = new Date(Date.UTC(2000, number("month") - 1, 1));

  function write(letters: string): string {
    const width = letters.length;
    const pad = (value: number): string => String(value).padStart(width, "0");
    switch (letters[0]) {
      case "y":
        return width === 2 ? pad(number("year") % 100) : pad(number("year"));
      case "M":
        if (width < 3) return pad(number("month"));
        return month.toLocaleString("en-US", {
          month: width === 3 ? "short" : "long",
          timeZone: "UTC",
        });
      case "d":
        return pad(number("day"));
      case "H":
        return pad(number("hour"));
      case "h":
        return pad(number("hour") % 12 || 12);
      case "m":
        return pad(number("minute"));
      case "s":
        return pad(number("second"));
      case "S":
        return pad(date.getUTCMilliseconds());
      case "a":
        return number("hour") < 12 ? "AM" : "PM";
      case "E":
        return width < 4 ? (parts.weekday ?? "").slice(0, 3) : (parts.weekday ?? "");
      case "Z":
        return offset.replace(":", "");
      case "X":
        if (offset === "+00:00") return "Z";
        return width === 1 ? offset.slice(0, 3) : width === 2 ? offset.replace(":", "") : offset;
      default:
        throw new Error(`Invalid argument: ${letters}`);
    }
  }

  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (all, quoted: string | undefined) =>
    quoted === undefined ? write(all) : quoted === "" ? "'" : quoted.replaceAll("''", "'"),
  );
}
