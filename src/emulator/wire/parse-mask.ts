// Reads a field mask such as "sheets.properties(title,index),namedRanges" into a tree; "." and "/" are alike.
import { GoogleError } from "./google-error.ts";

/** What a mask keeps: everything below ("*"), or only the named fields. */
export type Mask = "*" | ReadonlyMap<string, Mask>;

const known = new Map<string, Mask>();

export function parseMask(text: string): Mask {
  const cached = known.get(text);
  if (cached) return cached;
  const mask = parse(text);
  if (known.size > 1_000) known.clear();
  known.set(text, mask);
  return mask;
}

function parse(text: string): Mask {
  let at = 0;
  const refuse = () =>
    GoogleError.invalid(
      `Request contains an invalid argument: field mask "${text}" cannot be read`,
    );
  const list = (): Mask => {
    let mask: Mask = new Map();
    for (;;) {
      const path = /^\s*([\w*$-]+(?:[./][\w*$-]+)*)\s*/.exec(text.slice(at));
      if (!path?.[1]) throw refuse();
      at += path[0].length;
      let below: Mask = "*";
      if (text[at] === "(") {
        at++;
        below = list();
        if (text[at++] !== ")") throw refuse();
      }
      mask = add(mask, path[1].split(/[./]/), below);
      if (text[at] !== ",") return mask;
      at++;
    }
  };
  const mask = list();
  if (at !== text.length) throw refuse();
  return mask;
}

function add(mask: Mask, path: readonly string[], below: Mask): Mask {
  const [name, ...rest] = path;
  if (name === undefined) return merge(mask, below);
  if (mask === "*") return mask;
  if (name === "*")
    return rest.length === 0 && below === "*"
      ? "*"
      : new Map([...mask, ["*", add(mask.get("*") ?? new Map(), rest, below)]]);
  return new Map([...mask, [name, add(mask.get(name) ?? new Map(), rest, below)]]);
}

function merge(a: Mask, b: Mask): Mask {
  if (a === "*" || b === "*") return "*";
  const merged = new Map(a);
  for (const [name, mask] of b) {
    const had = merged.get(name);
    merged.set(name, had ? merge(had, mask) : mask);
  }
  return merged;
}
