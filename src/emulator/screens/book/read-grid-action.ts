// Reads what the grid's page asks to be done.
import type { GridAction } from "./act-in-grid.ts";
import type { SeenRow } from "./find-row.ts";
import { findOfficer } from "./officer.ts";

function readSeen(value: unknown): SeenRow | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { row, key, first } = value as Record<string, unknown>;
  return typeof row === "number" && typeof key === "string" && typeof first === "string"
    ? { row, key, first }
    : undefined;
}

/** Undefined when it is not the shape; the action itself is read by who does it. */
export function readGridAction(body: unknown): GridAction | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const { sheetId, as, seen, ...action } = body as Record<string, unknown>;
  if (typeof sheetId !== "number") return undefined;
  const read = readSeen(seen);
  if (seen !== undefined && read === undefined) return undefined;
  return { sheetId, officer: findOfficer(as), seen: read, action };
}
