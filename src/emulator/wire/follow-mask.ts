// What a mask says about one field: undefined when the field is left out.
import type { Mask } from "./parse-mask.ts";

export function followMask(mask: Mask, ...path: string[]): Mask | undefined {
  let at: Mask | undefined = mask;
  for (const name of path) {
    if (at === undefined || at === "*") return at;
    at = at.get(name) ?? at.get("*");
  }
  return at;
}
