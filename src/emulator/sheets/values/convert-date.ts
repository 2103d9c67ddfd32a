// Sheets' serial dates: days since 1899-12-30, the time of day as the fraction.

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** Undefined for a day that does not exist. */
export function toSerial(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return undefined;
  return (time - EPOCH) / DAY;
}

export function fromSerial(serial: number): Date {
  return new Date(Math.round(serial * 86_400) * 1_000 + EPOCH);
}
