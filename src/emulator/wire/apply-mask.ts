// Cuts an answer down to what the caller's `fields` parameter names.
import { followMask } from "./follow-mask.ts";
import type { Mask } from "./parse-mask.ts";

/** Objects that end up empty stay away, as in Google's partial answers. */
export function applyMask(value: unknown, mask: Mask): unknown {
  return cut(value, mask) ?? {};
}

function cut(value: unknown, mask: Mask): unknown {
  if (mask === "*" || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    // An item of which nothing is named still holds its place.
    return value.map((item: unknown) => cut(item, mask) ?? {});
  }
  const kept: Record<string, unknown> = {};
  let any = false;
  for (const [name, item] of Object.entries(value)) {
    const below = followMask(mask, name);
    if (below === undefined) continue;
    const part = cut(item, below);
    if (part === undefined) continue;
    kept[name] = part;
    any = true;
  }
  return any ? kept : undefined;
}
