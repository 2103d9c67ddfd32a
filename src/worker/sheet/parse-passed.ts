// Reads what a book says of the attempts that passed.

export interface SaidPassed {
  /** In its own words, newest first. */
  readonly said: readonly string[];
  /** Whether the attempt that passed before the newest one is there too: it is not where an older version was restored in between. */
  readonly isWhole: boolean;
}

export function parsePassed(words: readonly string[]): SaidPassed {
  const said = [...new Set(words)].toSorted(
    (left, right) => Number.parseInt(right, 10) - Number.parseInt(left, 10),
  );
  const before = / after (\d+)$/.exec(said[0] ?? "")?.[1];
  return {
    said,
    isWhole:
      before === undefined || said.some((one) => Number.parseInt(one, 10) === Number(before)),
  };
}
