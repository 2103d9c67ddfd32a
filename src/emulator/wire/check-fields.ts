// Holds a request body against Google's schemas: unknown names and wrong types are refused in Google's words.
import type { ApiDescription, TypeCode } from "./discovery.ts";
import { GoogleError } from "./google-error.ts";

interface Violation {
  readonly field: string;
  readonly description: string;
}

type Check = (value: unknown, path: string, found: Violation[]) => unknown;
type JsonObject = Record<string, unknown>;

const MOST_VIOLATIONS = 50;

/**
 * Makes the checker of one API. It drops nulls, turns snake_case names and numbers sent as text into what handlers expect, changing the
 * body in place, and throws a 400 that names every violation. `at` is the proto field the body is bound to, or "".
 */
export function checkFields(
  api: ApiDescription,
): (type: TypeCode, body: JsonObject, at: string) => void {
  const compiled = new Map<TypeCode, Check>();
  const compile = (type: TypeCode): Check => {
    const known = compiled.get(type);
    if (known) return known;
    const made = make(api, type, compile);
    compiled.set(type, made);
    return made;
  };
  return (type, body, at) => {
    const found: Violation[] = [];
    compile(type)(body, at, found);
    if (found.length === 0) return;
    throw new GoogleError(400, found.map((violation) => violation.description).join("\n"), {
      details: [
        {
          "@type": "type.googleapis.com/google.rpc.BadRequest",
          fieldViolations: found.map(({ field, description }) =>
            field ? { field, description } : { description },
          ),
        },
      ],
    });
  };
}

function make(api: ApiDescription, type: TypeCode, compile: (type: TypeCode) => Check): Check {
  if (type.startsWith("[]")) return listCheck(type.slice(2), compile);
  if (type.startsWith("{}")) return mapCheck(type.slice(2), compile);
  if (type.startsWith("@")) return objectCheck(api, type.slice(1), compile);
  if (type.startsWith("enum:")) return enumCheck(new Set(type.slice(5).split("|")));
  return SCALARS[type] ?? ((value) => value);
}

function objectCheck(api: ApiDescription, name: string, compile: (type: TypeCode) => Check): Check {
  const fields = api.schemas[name] ?? {};
  const checks = new Map<string, { check: Check; snake: string }>();
  let ready = false;
  const prepare = () => {
    for (const [field, type] of Object.entries(fields))
      checks.set(field, { check: compile(type), snake: toSnake(field) });
    ready = true;
  };
  return (value, path, found) => {
    if (!ready) prepare();
    if (!isObject(value))
      return wrong(value, path, `type.googleapis.com/google.apps.${name}`, found);
    for (const key in value) {
      let field = key;
      let entry = checks.get(field);
      if (!entry && key.includes("_")) {
        field = toCamel(key);
        entry = checks.get(field);
        if (entry) {
          value[field] = value[key];
          delete value[key];
        }
      }
      if (!entry) {
        if (found.length < MOST_VIOLATIONS) found.push(unknownName(key, path));
      } else if (value[field] === null) delete value[field];
      else {
        const given = value[field];
        const read = entry.check(given, path ? `${path}.${entry.snake}` : entry.snake, found);
        if (read !== given) value[field] = read;
      }
    }
    return value;
  };
}

/** A list of lists is `values`, a google.protobuf.ListValue, whose nulls count. */
function listCheck(of: TypeCode, compile: (type: TypeCode) => Check): Check {
  if (of === "[]any") {
    return (value, path, found) => {
      if (!Array.isArray(value) || value.some((row) => !Array.isArray(row))) {
        wrong(
          Array.isArray(value) ? value.find((row) => !Array.isArray(row)) : value,
          path,
          LIST_VALUE,
          found,
        );
      }
      return value;
    };
  }
  let check: Check | undefined;
  return (value, path, found) => {
    check ??= compile(of);
    // Google reads a single value as a list of one.
    const list: unknown[] = Array.isArray(value) ? value : [value];
    for (let i = 0; i < list.length; i++) {
      const given = list[i];
      const read = check(given, `${path}[${i}]`, found);
      if (read !== given) list[i] = read;
    }
    return list;
  };
}

const LIST_VALUE = "type.googleapis.com/google.protobuf.ListValue";

function mapCheck(of: TypeCode, compile: (type: TypeCode) => Check): Check {
  return (value, path, found) => {
    if (!isObject(value))
      return wrong(value, path, "type.googleapis.com/google.protobuf.Struct", found);
    // A null in a map of Drive's properties deletes that property, so it is kept.
    for (const key of Object.keys(value))
      if (value[key] !== null) value[key] = compile(of)(value[key], `${path}.${key}`, found);
    return value;
  };
}

function enumCheck(allowed: ReadonlySet<string>): Check {
  return (value, path, found) =>
    typeof value === "string" && allowed.has(value)
      ? value
      : wrong(value, path, "TYPE_ENUM", found);
}

const integer: Check = (value, path, found) => {
  const read = typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : value;
  if (typeof read !== "number" || !Number.isInteger(read) || Math.abs(read) > 2 ** 31)
    return wrong(value, path, "TYPE_INT32", found);
  return read;
};

const SCALARS: Record<string, Check> = {
  string: (value, path, found) =>
    typeof value === "string" ? value : wrong(value, path, "TYPE_STRING", found),
  mask: (value, path, found) =>
    typeof value === "string" ? value : wrong(value, path, "TYPE_STRING", found),
  boolean: (value, path, found) =>
    typeof value === "boolean" ? value : wrong(value, path, "TYPE_BOOL", found),
  integer,
  number: (value, path, found) => {
    const read = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    return typeof read === "number" && !Number.isNaN(read)
      ? read
      : wrong(value, path, "TYPE_DOUBLE", found);
  },
  int64: (value, path, found) =>
    /^-?\d+$/.test(String(value)) ? String(value) : wrong(value, path, "TYPE_INT64", found),
};

function unknownName(name: string, path: string): Violation {
  const at = path ? ` at '${path}'` : "";
  return {
    field: path,
    description: `Invalid JSON payload received. Unknown name "${name}"${at}: Cannot find field.`,
  };
}

function wrong(value: unknown, path: string, type: string, found: Violation[]): unknown {
  if (found.length < MOST_VIOLATIONS) {
    const shown = typeof value === "string" ? `"${value}"` : JSON.stringify(value);
    found.push({ field: path, description: `Invalid value at '${path}' (${type}), ${shown}` });
  }
  return value;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toSnake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function toCamel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
