// Finds the moment of the next scheduled tally: seven in the morning, every day, in Vietnam.
import { ZONE_OFFSET_MS } from "./sheet.ts";
import { DAY_MS } from "./start-of-day.ts";

const HOUR_MS = 3_600_000;
/** 07:00 in Vietnam is midnight UTC. */
const TALLY_OFFSET_MS = 7 * HOUR_MS - ZONE_OFFSET_MS;

/** The first 07:00 Asia/Ho_Chi_Minh strictly after the instant `at`. */
export const nextTallyAt = (at: number): number =>
  (Math.floor((at - TALLY_OFFSET_MS) / DAY_MS) + 1) * DAY_MS + TALLY_OFFSET_MS;
