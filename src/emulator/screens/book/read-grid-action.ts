// Reads what the grid's page asks to be done.
import type { SeenRow } from "./find-row.ts";
import type { GridAction } from "./act-in-grid.ts";

function readSeen(value: unknown): SeenRow | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { row, key, first } = value as Record<string, unknown>;
  return typeof row === "number" && typeof key === "string" && typeof first === "string"
    ? { row, key, first }
    : undefined;
}

/** Undefined when it is not the shape. */
export function readGridAction(body: unknown): GridAction | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const { sheetId, action, column, value, order, below, ...rest } = body as Record<string, unknown>;
  if (typeof sheetId !== "number") return undefined;
  const seen = readSeen(rest.seen);
  if (action === "sort" && typeof column === "number") {
    return { sheetId, action, column, order: order === "DESCENDING" ? order : "ASCENDING" };
  }
  if (seen === undefined) return undefined;
  if (action === "set" && typeof column === "number" && typeof value === "string") {
    return { sheetId, action, seen, column, value };
  }
  if (action === "insert") return { sheetId, action, seen, below: below === true };
  if (action === "delete") return { sheetId, action, seen };
  return undefined;
}
