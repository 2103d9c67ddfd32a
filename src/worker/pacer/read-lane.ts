// Reads where a lane stands.
import type { Db } from "../storage/db.ts";
import type { Lane } from "./lane.ts";

interface LaneRow {
  [column: string]: string | number | null;
  next_at: number;
  paused_until: number;
  throttles: number;
}

export interface LaneState {
  readonly nextAt: number;
  readonly pausedUntil: number;
  /** Refusals in a row, for the length of the next pause. */
  readonly throttles: number;
}

export function readLane(db: Db, lane: Lane): LaneState {
  const row = db.first<LaneRow>(
    "SELECT next_at, paused_until, throttles FROM lane WHERE name = ?",
    lane,
  );
  return row === undefined
    ? { nextAt: 0, pausedUntil: 0, throttles: 0 }
    : { nextAt: row.next_at, pausedUntil: row.paused_until, throttles: row.throttles };
}
