// Makes a field mask over one of Google's schemas, now and then one that names what is not there.
import type { ApiDescription } from "../../../src/emulator/wire/discovery.ts";
import type { Random } from "./make-random.ts";
import { wildText } from "./wild.ts";

export function makeMask(random: Random, api: ApiDescription, schema: string): string {
  if (random.chance(0.4)) return "*";
  if (random.chance(0.05)) return wildText(random);
  return makeList(random, api, schema, 0);
}

function makeList(random: Random, api: ApiDescription, schema: string, depth: number): string {
  return Array.from({ length: 1 + random.int(3) }, () => makePath(random, api, schema, depth)).join(
    ",",
  );
}

function makePath(random: Random, api: ApiDescription, schema: string, depth: number): string {
  const [name, type] = random.pickAny(Object.entries(api.schemas[schema] ?? {})) ?? ["*", ""];
  const below = /@(\w+)$/.exec(type)?.[1];
  if (below === undefined || depth > 4 || random.chance(0.4)) return name;
  return random.chance(0.5)
    ? `${name}.${makePath(random, api, below, depth + 1)}`
    : `${name}(${makeList(random, api, below, depth + 1)})`;
}
