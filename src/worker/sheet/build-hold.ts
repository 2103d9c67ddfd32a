// Builds the requests that keep whole tabs still: only we may move or change anything in them until the hold is released.
import type { sheets_v4 } from "googleapis";
import type { TabMap } from "./book-map.ts";

export interface Hold {
  readonly description: string;
  /** Our own identities and nobody else: whoever else may change the tab may move a row just then. */
  readonly editors: readonly string[];
}

/** Google allows one protection of a whole tab (warnings included), and refuses a second one with the whole batch. */
export function buildHold(
  tabs: readonly TabMap[],
  { description, editors }: Hold,
): sheets_v4.Schema$Request[] {
  return tabs.map(({ sheetId }) => ({
    addProtectedRange: {
      protectedRange: {
        range: { sheetId },
        description,
        warningOnly: false,
        editors: { users: [...editors] },
      },
    },
  }));
}
