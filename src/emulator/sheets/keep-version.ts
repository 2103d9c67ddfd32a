// Keeps a spreadsheet's older versions, as its version history does; they share what did not change.
import type { Version, World } from "../state.ts";
import { countNewRows } from "./grid/count-new-rows.ts";

/** All of the last ones, and further back one a minute. */
const LAST = 50;
const MOST = 100;
/** Rows that versions do not share with the one before: some hundred megabytes. */
const MOST_ROWS = 1_000_000;

/** Adds the spreadsheet as it stands, unless it is there already. */
export function keepVersion(world: World, id: string): void {
  const file = world.files.get(id);
  const spreadsheet = world.spreadsheets.get(id);
  const versions = world.versions.get(id) ?? [];
  if (!file || !spreadsheet || versions.at(-1)?.spreadsheet === spreadsheet) return;
  const { version, modifiedTime, modifiedBy } = file;
  const added = { version, at: modifiedTime, by: modifiedBy, spreadsheet };
  versions.push({ ...added, newRows: newRows(versions.at(-1), added) });
  world.versions.set(id, versions);
  const older = versions.slice(0, -LAST);
  const spare = older.findIndex(({ at }, i) => isSameMinute(at, versions[i + 1]));
  const next = versions[spare + 1];
  if (spare >= 0 && next)
    versions.splice(spare, 2, { ...next, newRows: newRows(versions[spare - 1], next) });
  else if (versions.length > MOST) versions.shift();
  // What the oldest has alone goes with it; the one before the present always stays.
  while (versions.length > 2 && keptRows(versions) > MOST_ROWS) versions.shift();
}

function newRows(
  before: Pick<Version, "spreadsheet"> | undefined,
  after: Pick<Version, "spreadsheet">,
): number {
  return before ? countNewRows(before.spreadsheet, after.spreadsheet) : 0;
}

function keptRows(versions: readonly Version[]): number {
  return versions.slice(1).reduce((sum, version) => sum + version.newRows, 0);
}

function isSameMinute(at: number, next: Version | undefined): boolean {
  return next !== undefined && Math.floor(at / 60_000) === Math.floor(next.at / 60_000);
}
