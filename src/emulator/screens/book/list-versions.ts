// Lists a book's older versions in plain words, for a person who brings one back.
import { keepVersion } from "../../sheets/keep-version.ts";
import type { World } from "../../state.ts";
import { OFFICERS } from "./officer.ts";

const MOST = 40;
const moment = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  dateStyle: "short",
  timeStyle: "medium",
});

export interface ListedVersion {
  readonly version: number;
  readonly text: string;
}

/** The newest first; the present one is left out. */
export function listVersions(world: World, spreadsheetId: string): ListedVersion[] {
  keepVersion(world, spreadsheetId);
  const versions = world.versions.get(spreadsheetId) ?? [];
  return versions
    .slice(0, -1)
    .slice(-MOST)
    .toReversed()
    .map(({ version, at, by }) => ({ version, text: `${moment.format(at)} · ${nameAuthor(by)}` }));
}

function nameAuthor(email: string): string {
  const known = OFFICERS.find((one) => one.email === email)?.name;
  return known ?? (email.endsWith(".gserviceaccount.com") ? "Sáng Kiến" : email);
}
