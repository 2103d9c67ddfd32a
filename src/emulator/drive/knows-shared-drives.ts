// Whether a caller said that it knows about shared drives; whoever did not sees nothing of them.
import type { Query } from "../wire/call.ts";

export function knowsSharedDrives(query: Query): boolean {
  return query.flag("supportsAllDrives") || query.flag("supportsTeamDrives");
}
