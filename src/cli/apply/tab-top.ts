// What a tab shows on the rows among which its header row is looked for.

export interface TabTop {
  readonly sheetId: number;
  /** As people see it; they may have renamed it. */
  readonly title: string;
  readonly rows: readonly TopRow[];
}

export interface TopRow {
  /** Zero-based. */
  readonly index: number;
  /** What its cells show, from the first column on. */
  readonly cells: readonly string[];
  /** It carries the note that says which attempt passed last. */
  readonly isMarked: boolean;
}
