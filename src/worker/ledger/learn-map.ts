// Learns where the book's tabs and columns stand today.
import { FEDERATION_TABS, NATION_TABS } from "../../domain/sheet.ts";
import { NATION } from "../../domain/federation.ts";
import type { BookAccess } from "../sheet/book-access.ts";
import type { BookMap } from "../sheet/book-map.ts";
import { readMap } from "../sheet/read-map.ts";
import type { Db } from "../storage/db.ts";
import { bookLine } from "./book-line.ts";
import { meetFailedRead } from "./meet-failed-read.ts";
import { setState } from "./set-state.ts";
import type { StepResult } from "./step-result.ts";

/** `kind`: what the map is needed for; a map for rows goes before one for a pull. */
export async function learnMap(
  db: Db,
  access: BookAccess,
  kind: "look" | "pull",
): Promise<StepResult> {
  const tabs = access.home === NATION ? NATION_TABS : FEDERATION_TABS;
  const found = await readMap(access, tabs, kind);
  const now = access.now();
  if (found.kind !== "done") return meetFailedRead(db, found, now);
  const { identity, map, missing } = found.body;
  if (
    identity?.deployment !== access.deployment ||
    identity.programme !== access.programme.id ||
    identity.home !== access.home
  ) {
    setState(db, "wrong-book", null, now);
    return { kind: "done" };
  }
  if (missing.length > 0) {
    setState(
      db,
      missing.some((name) => name.includes(": ")) ? "column-removed" : "tab-removed",
      missing.join(", "),
      now,
    );
    return { kind: "done" };
  }
  db.run(
    "UPDATE book SET map = ?, map_read_at = ?",
    JSON.stringify(withTitles(map, bookLine(db).map)),
    now,
  );
  return { kind: "done" };
}

/** Keeps the titles already learnt with the fence; a tab renamed since is noticed when Google cannot parse a range. */
function withTitles(map: BookMap, known: BookMap | null): BookMap {
  return Object.fromEntries(
    Object.entries(map).map(([id, tab]) => {
      const before = known?.[id as keyof BookMap];
      return [id, before?.sheetId === tab.sheetId ? { ...tab, title: before.title } : tab];
    }),
  );
}
