// Builds the requests that move a book's fence: a compare-and-set inside an atomic batch.
import type { sheets_v4 } from "googleapis";
import type { TabMap } from "./book-map.ts";

export interface FenceMove {
  /** Id of the fence that must still stand; null to set one where none is. */
  readonly previousId: number | null;
  /** Fences that people's copying left on the tab, and holds whose work is done: they go with this move, or nothing does. */
  readonly staleIds: readonly number[];
  /** Number of the attempt that moves it. */
  readonly attempt: number;
  /** What the book says itself of the attempts that passed, newest first; null to leave that as it is. */
  readonly saidPassed: readonly string[] | null;
  /** Id we ask for; Google may choose its own, so it is read back. */
  readonly freshId: number;
  readonly description: string;
  readonly editors: readonly string[];
}

/**
 * Google refuses to delete a protected range that is not there, and with it the whole batch. The fence is also the lock on
 * our columns' header cells: only the named editors may change them.
 */
export function buildFence(tab: TabMap, move: FenceMove): sheets_v4.Schema$Request[] {
  const positions = Object.values(tab.columns);
  const fresh: sheets_v4.Schema$Request = {
    addProtectedRange: {
      protectedRange: {
        protectedRangeId: move.freshId,
        range: {
          sheetId: tab.sheetId,
          startRowIndex: tab.headerRow,
          endRowIndex: tab.headerRow + 1,
          startColumnIndex: Math.min(...positions),
          endColumnIndex: Math.max(...positions) + 1,
        },
        description: move.description,
        warningOnly: false,
        editors: { users: [...move.editors] },
      },
    },
  };
  const gone = [...(move.previousId === null ? [] : [move.previousId]), ...move.staleIds];
  return [
    ...gone.map((protectedRangeId) => ({ deleteProtectedRange: { protectedRangeId } })),
    fresh,
  ];
}
