// Stores where a lane stands.
import type { Db } from "../storage/db.ts";
import type { Lane } from "./lane.ts";
import type { LaneState } from "./read-lane.ts";

export function keepLane(db: Db, lane: Lane, { nextAt, pausedUntil, throttles }: LaneState): void {
  db.run(
    "INSERT OR REPLACE INTO lane (name, next_at, paused_until, throttles) VALUES (?, ?, ?, ?)",
    lane,
    nextAt,
    pausedUntil,
    throttles,
  );
}
