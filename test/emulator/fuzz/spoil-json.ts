// Spoils one place of a JSON value: a wild value, a name that is unknown, doubled or in snake_case, something missing.
import type { Random } from "./make-random.ts";
import { wildText, wildValue } from "./wild.ts";

type Json = Record<string, unknown>;

/** Changes the value in place and gives it back; a value that holds nothing is replaced. */
export function spoilJson(random: Random, value: unknown): unknown {
  const places: (Json | unknown[])[] = [];
  const collect = (at: unknown): void => {
    if (typeof at !== "object" || at === null) return;
    places.push(Array.isArray(at) ? at : (at as Json));
    for (const below of Object.values(at)) collect(below);
  };
  collect(value);
  const place = random.pickAny(places);
  if (place === undefined) return wildValue(random);
  if (Array.isArray(place)) {
    const at = random.int(place.length + 1);
    if (random.chance(0.3)) place.splice(at, 1);
    else place[at] = wildValue(random);
    return value;
  }
  const key = random.pickAny(Object.keys(place));
  if (key === undefined || random.chance(0.2)) {
    define(place, random.chance(0.5) ? wildText(random) : "fields", wildValue(random));
    return value;
  }
  const given = place[key];
  switch (random.int(5)) {
    case 0:
      delete place[key];
      break;
    case 1:
      delete place[key];
      place[key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)] = given;
      break;
    case 2:
      place[key] = [given, given];
      break;
    default:
      place[key] = wildValue(random);
  }
  return value;
}

/** Also for names such as "__proto__", which a plain assignment would not write. */
function define(place: Json, name: string, value: unknown): void {
  Object.defineProperty(place, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
