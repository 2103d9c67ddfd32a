// Holds a request body against Google's schemas: unknown names and wrong types are refused in Google's words.
import { camelName, snakeName } from "./convert-name.ts";
import type { ApiDescription, TypeCode } from "./discovery.ts";
import { GoogleError, type FieldViolation } from "./google-error.ts";
import { isObject } from "./is-object.ts";
import { makeScalar, type Scalar } from "./make-scalar.ts";

/** Gives what handlers expect in the value's place. */
type Check = (value: unknown, path: string, found: FieldViolation[]) => unknown;
type Compile = (type: TypeCode) => Check;

const MOST_VIOLATIONS = 50;
/** So much of a wrong value is told again. */
const MOST_SHOWN = 1_000;
/** Schemas of which one field may be set, and the name of that union. */
const UNIONS: Readonly<Record<string, string>> = { Request: "kind", ColorStyle: "kind" };
const LIST_VALUE = "type.googleapis.com/google.protobuf.ListValue";

/**
 * Makes the checker of one API. It drops nulls, turns snake_case names and numbers sent as text into what handlers expect, changing the
 * body in place, and throws a 400 that names every violation. `at` is the proto field the body is bound to, or "".
 */
export function checkFields(
  api: ApiDescription,
): (type: TypeCode, body: Record<string, unknown>, at: string) => void {
  const compiled = new Map<TypeCode, Check>();
  const compile = (type: TypeCode): Check => {
    const known = compiled.get(type);
    if (known) return known;
    const made = make(api, type, compile);
    compiled.set(type, made);
    return made;
  };
  return (type, body, at) => {
    const found: FieldViolation[] = [];
    compile(type)(body, at, found);
    if (found.length > 0) throw GoogleError.violations(found);
  };
}

function make(api: ApiDescription, type: TypeCode, compile: Compile): Check {
  if (type === "[][]any") return rowsCheck;
  if (type.startsWith("[]")) return listCheck(type.slice(2), compile);
  if (type.startsWith("{}")) return mapCheck(type.slice(2), compile);
  if (type.startsWith("@")) return objectCheck(api, type.slice(1), compile);
  const scalar = makeScalar(type, api.pack);
  return scalar ? scalarCheck(scalar) : (value) => value;
}

interface Field {
  readonly check: Check;
  readonly snake: string;
  readonly single: boolean;
}

function objectCheck(api: ApiDescription, name: string, compile: Compile): Check {
  const fields = new Map<string, Field>();
  const prepare = () => {
    for (const [field, type] of Object.entries(api.schemas[name] ?? {}))
      fields.set(field, {
        check: compile(type),
        snake: snakeName(field),
        single: type !== "any" && !/^(\[\]|\{\})/.test(type),
      });
  };
  const union = UNIONS[name];
  return (value, path, found) => {
    if (fields.size === 0) prepare();
    if (!isObject(value))
      return wrong(value, path, `type.googleapis.com/${api.pack}.${name}`, found);
    let set = false;
    for (const key of Object.keys(value)) {
      const camel = fields.has(key) ? key : camelName(key);
      const field = fields.get(camel);
      const given = value[key];
      if (!field) misnamed(key, path, "Cannot find field.", found);
      else if (given === null) delete value[key];
      else if (field.single && Array.isArray(given))
        misnamed(key, path, "Proto field is not repeating, cannot start list.", found);
      else if (union !== undefined && set) {
        const clash = `(oneof), oneof field '${union}' is already set. Cannot set '${key}'`;
        add(found, path, `Invalid value${path && ` at '${path}'`} ${clash}`);
      } else {
        set = true;
        const read = field.check(given, path ? `${path}.${field.snake}` : field.snake, found);
        if (camel !== key) delete value[key];
        if (camel !== key || read !== given) value[camel] = read;
      }
    }
    return value;
  };
}

/** A list of lists is `values`, each row a google.protobuf.ListValue, whose nulls count. */
const rowsCheck: Check = (value, path, found) => {
  if (!Array.isArray(value)) return wrong(value, path, LIST_VALUE, found);
  value.forEach((row, i) => {
    if (!Array.isArray(row)) wrong(row, `${path}[${i}]`, LIST_VALUE, found);
  });
  return value;
};

function listCheck(of: TypeCode, compile: Compile): Check {
  let check: Check | undefined;
  return (value, path, found) => {
    check ??= compile(of);
    // Google reads a single value as a list of one, and lists within the list as one list.
    let list: unknown[] = Array.isArray(value) ? value : [value];
    while (list.some((item) => Array.isArray(item))) list = list.flat();
    for (let i = 0; i < list.length; i++) {
      const given = list[i];
      const read = check(given, `${path}[${i}]`, found);
      if (read !== given) list[i] = read;
    }
    return list;
  };
}

function mapCheck(of: TypeCode, compile: Compile): Check {
  return (value, path, found) => {
    if (!isObject(value))
      return wrong(value, path, "type.googleapis.com/google.protobuf.Struct", found);
    // A null in a map of Drive's properties deletes that property, so it is kept.
    for (const key of Object.keys(value))
      if (value[key] !== null) value[key] = compile(of)(value[key], `${path}.${key}`, found);
    return value;
  };
}

function scalarCheck({ name, read }: Scalar): Check {
  return (value, path, found) => {
    const is = read(value);
    return is === undefined ? wrong(value, path, name, found) : is;
  };
}

function misnamed(name: string, path: string, why: string, found: FieldViolation[]): void {
  const at = path ? ` at '${path}'` : "";
  add(found, path, `Invalid JSON payload received. Unknown name "${name}"${at}: ${why}`);
}

function wrong(value: unknown, path: string, type: string, found: FieldViolation[]): unknown {
  if (found.length >= MOST_VIOLATIONS) return value;
  const shown = typeof value === "string" ? `"${value}"` : (JSON.stringify(value) ?? "");
  add(found, path, `Invalid value at '${path}' (${type}), ${shown.slice(0, MOST_SHOWN)}`);
  return value;
}

function add(found: FieldViolation[], field: string, description: string): void {
  if (found.length < MOST_VIOLATIONS) found.push({ ...(field && { field }), description });
}
