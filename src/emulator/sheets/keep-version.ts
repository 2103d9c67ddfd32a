// Keeps a spreadsheet's older versions, as its version history does; they share what did not change.
import type { Version, World } from "../state.ts";

/** All of the last ones, and further back one a minute. */
const LAST = 50;
const MOST = 100;

/** Adds the spreadsheet as it stands, unless it is there already. */
export function keepVersion(world: World, id: string): void {
  const file = world.files.get(id);
  const spreadsheet = world.spreadsheets.get(id);
  const versions = world.versions.get(id) ?? [];
  if (!file || !spreadsheet || versions.at(-1)?.spreadsheet === spreadsheet) return;
  const { version, modifiedTime, modifiedBy } = file;
  versions.push({ version, at: modifiedTime, by: modifiedBy, spreadsheet });
  world.versions.set(id, versions);
  if (versions.length <= LAST) return;
  const older = versions.slice(0, -LAST);
  const spare = older.findIndex(({ at }, i) => isSameMinute(at, versions[i + 1]));
  if (spare >= 0) versions.splice(spare, 1);
  else if (versions.length > MOST) versions.shift();
}

function isSameMinute(at: number, next: Version | undefined): boolean {
  return next !== undefined && Math.floor(at / 60_000) === Math.floor(next.at / 60_000);
}
