// What became of a copy of the repository under test.

export interface FailedTest {
  /** From the repository's root. */
  readonly file: string;
  readonly name: string;
}

export interface FailingSeed {
  readonly seed: number;
  readonly why: string;
}

export interface Trial {
  readonly name: string;
  /** What the code did without. */
  readonly without: string;
  readonly tests: readonly FailedTest[];
  /** The first that fails; null when none does. */
  readonly seed: FailingSeed | null;
}
