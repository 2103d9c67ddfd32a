// Which tags a book carries, and on what.

export interface BookTags {
  /** What the file says it is; more than one only when something else wrote there too. */
  readonly identities: readonly string[];
  /** By sheetId; a tab without any tag is not there. */
  readonly tabs: ReadonlyMap<number, TabTags>;
}

export interface TabTags {
  /** Which tabs it says it is. */
  readonly names: readonly string[];
  /** Zero-based rows tagged as its header. */
  readonly headerRows: readonly number[];
  readonly columns: readonly TaggedColumn[];
}

export interface TaggedColumn {
  readonly id: string;
  /** Zero-based. */
  readonly index: number;
}

export const NO_TAGS: TabTags = { names: [], headerRows: [], columns: [] };
