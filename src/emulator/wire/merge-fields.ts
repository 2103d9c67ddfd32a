// Takes over the fields a mask names from one JSON object into another; a named field that is absent is removed.
import { isObject } from "./is-object.ts";
import type { Mask } from "./parse-mask.ts";

/** Undefined when nothing is left. */
export function mergeFields<T extends object>(
  into: T | undefined,
  from: T | undefined,
  mask: Mask,
): T | undefined {
  return merge(into, from, mask) as T | undefined;
}

function merge(into: unknown, from: unknown, mask: Mask): unknown {
  if (mask === "*") return from;
  const result: Record<string, unknown> = isObject(into) ? { ...into } : {};
  const source = isObject(from) ? from : {};
  for (const [name, below] of mask) {
    const value = merge(result[name], source[name], below);
    if (value === undefined) delete result[name];
    else result[name] = value;
  }
  return Object.keys(result).length === 0 ? undefined : result;
}
