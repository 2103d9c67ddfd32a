// Finds what tells a row from all others, wherever in it it stands: an answer's title, or that of a row officers made.
const TAG = /^(Sáng kiến \d+\/\d+|Riêng \d+)$/;

export const findTag = (values: Iterable<unknown>): string | undefined =>
  [...values].find((value): value is string => typeof value === "string" && TAG.test(value));
