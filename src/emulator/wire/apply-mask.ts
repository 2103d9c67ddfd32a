// Cuts an answer down to what the caller's `fields` parameter names.
import { followMask } from "./follow-mask.ts";
import type { Mask } from "./parse-mask.ts";

/** An object of which nothing named is there stays as {}, as in Google's partial answers. */
export function applyMask(value: unknown, mask: Mask): unknown {
  if (mask === "*" || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => applyMask(item, mask));
  const kept: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    const below = followMask(mask, name);
    if (below !== undefined) kept[name] = applyMask(item, below);
  }
  return kept;
}
