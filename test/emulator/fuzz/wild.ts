// Values and texts that break careless readers.
import type { Random } from "./make-random.ts";

const TEXTS = [
  "",
  " ",
  "Sáng kiến",
  "Sheet1",
  "A1",
  "'",
  "''!A1",
  "A1:",
  "=1+2",
  "=SUM(A:A",
  "+",
  "-0",
  "1e400",
  "NaN",
  "Infinity",
  "12,5",
  "31/02/2024",
  "1/1/0000",
  "TRUE",
  "\u0000",
  "\uD800",
  "\uFEFF",
  "a\u0301\u200B",
  "😀",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "*",
  "a.b(c,d",
  "((((",
  "%zz",
  "../../etc",
  "<b>&amp;</b>",
  "null",
  "[]",
  "x".repeat(300),
] as const;

const VALUES = [
  null,
  true,
  false,
  0,
  1,
  -1,
  -0,
  0.5,
  5.5,
  1e9,
  1e300,
  2 ** 31,
  2 ** 31 - 1,
  -(2 ** 31),
  2 ** 53,
  [],
  [[]],
  {},
  [null],
  { a: 1 },
  "5",
  "5.5",
] as const;

export function wildText(random: Random): string {
  return random.pick(TEXTS);
}

export function wildValue(random: Random): unknown {
  return random.chance(0.4) ? wildText(random) : structuredClone(random.pick(VALUES));
}
