// Measures how many cells the longest of some lines has.

/** Lines may be too many for the arguments of one Math.max. */
export function measureWidth(lines: readonly { readonly length: number }[]): number {
  return lines.reduce((most, line) => Math.max(most, line.length), 0);
}
