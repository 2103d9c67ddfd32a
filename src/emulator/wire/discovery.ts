// The shape of the slim API descriptions in wire/discovery (made by slim-discovery.ts), and the reading of them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject } from "./is-object.ts";

/** "string", "int64", "@Schema", "[]…" (list), "{}…" (map), "enum:A|B", "mask", "any". */
export type TypeCode = string;

export interface MethodDescription {
  readonly id: string;
  readonly httpMethod: string;
  readonly path: string;
  /** Absent when the emulator does not build this method. */
  readonly scopes?: readonly string[];
  readonly query?: Readonly<Record<string, TypeCode>>;
  readonly request?: TypeCode;
  readonly response?: TypeCode;
}

export interface ApiDescription {
  /** The proto package, as Google names it in refusals. */
  readonly pack: string;
  readonly query: Readonly<Record<string, TypeCode>>;
  readonly methods: readonly MethodDescription[];
  readonly schemas: Readonly<Record<string, Readonly<Record<string, TypeCode>>>>;
}

export function readDiscovery(): ApiDescription[] {
  return ["sheets.v4", "drive.v3", "forms.v1"].map((name) => {
    const text = readFileSync(join(import.meta.dirname, "discovery", `${name}.json`), "utf8");
    const read = JSON.parse(text, withoutPrototype) as Omit<ApiDescription, "pack">;
    return { ...read, pack: `google.apps.${name}` };
  });
}

/** Callers' names, such as "constructor", must not find what every object has. */
function withoutPrototype(_: string, value: unknown): unknown {
  return isObject(value) ? Object.assign(Object.create(null), value) : value;
}
