// A mutation: production code without one of the things that make delivery exact.

export interface Patch {
  /** From the repository's root. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
}

export interface Mutation {
  readonly name: string;
  /** What the code does without. */
  readonly without: string;
  readonly patches: readonly Patch[];
}
