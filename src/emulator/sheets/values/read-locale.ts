// How numbers and dates are written in a spreadsheet's locale.

export interface Locale {
  readonly decimal: string;
  readonly thousands: string;
  readonly order: "dmy" | "mdy" | "ymd";
  /** The pattern Google gives a date typed without one. */
  readonly date: string;
}

export function readLocale(name: string | null | undefined): Locale {
  const locale = name ?? "en_US";
  if (locale === "en_US" || locale === "en")
    return { decimal: ".", thousands: ",", order: "mdy", date: "m/d/yyyy" };
  if (/^(ja|zh|ko)/.test(locale))
    return { decimal: ".", thousands: ",", order: "ymd", date: "yyyy/mm/dd" };
  if (/^(en|th|iw|he)/.test(locale))
    return { decimal: ".", thousands: ",", order: "dmy", date: "dd/mm/yyyy" };
  return {
    decimal: ",",
    thousands: locale.startsWith("fr") ? "\u202f" : ".",
    order: "dmy",
    date: "dd/mm/yyyy",
  };
}
