// Makes the reader of one scalar type as proto JSON has it: numbers and booleans may come as texts, names of enumerations in any case.
import type { TypeCode } from "./discovery.ts";

export interface Scalar {
  /** As Google names it in a refusal. */
  readonly name: string;
  /** Undefined: the value is not of this type. */
  readonly read: (value: unknown) => string | number | boolean | undefined;
}

/** Undefined when the type is no scalar. `pack` is the proto package the API's own types are in. */
export function makeScalar(type: TypeCode, pack: string): Scalar | undefined {
  if (type.startsWith("enum:")) return enumeration(type.slice(5).split("|"), pack);
  return SCALARS.get(type);
}

const INT32 = 2 ** 31;
const WHOLE = /^-?\d+$/;
const DECIMAL = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/;

const string: Scalar = {
  name: "TYPE_STRING",
  read: (value) => (typeof value === "string" ? value : undefined),
};

const SCALARS: ReadonlyMap<TypeCode, Scalar> = new Map<TypeCode, Scalar>([
  ["string", string],
  ["mask", string],
  [
    "boolean",
    {
      name: "TYPE_BOOL",
      read: (value) => {
        if (typeof value === "boolean") return value;
        if (typeof value !== "string") return undefined;
        if (/^(true|t|yes|y|1)$/i.test(value)) return true;
        return /^(false|f|no|n|0)$/i.test(value) ? false : undefined;
      },
    },
  ],
  [
    "integer",
    {
      name: "TYPE_INT32",
      read: (value) => {
        const read = typeof value === "string" && WHOLE.test(value) ? Number(value) : value;
        const fits = Number.isInteger(read) && Number(read) >= -INT32 && Number(read) < INT32;
        // No -0, which JSON would not keep.
        return fits ? Number(read) + 0 : undefined;
      },
    },
  ],
  [
    "int64",
    {
      name: "TYPE_INT64",
      read: (value) => {
        const text = Number.isSafeInteger(value) ? String(value) : value;
        if (typeof text !== "string" || !WHOLE.test(text)) return undefined;
        const read = BigInt(text);
        return BigInt.asIntN(64, read) === read ? String(read) : undefined;
      },
    },
  ],
  [
    "number",
    {
      name: "TYPE_DOUBLE",
      read: (value) => {
        const read = typeof value === "string" && DECIMAL.test(value) ? Number(value) : value;
        return typeof read === "number" && Number.isFinite(read) ? read : undefined;
      },
    },
  ],
]);

function enumeration(names: readonly string[], pack: string): Scalar {
  const known = new Map(names.map((name) => [name, name]));
  return {
    name: nameEnumeration(names[0] ?? "", pack),
    read: (value) =>
      typeof value === "string"
        ? (known.get(value) ?? known.get(value.toUpperCase().replaceAll("-", "_")))
        : undefined,
  };
}

/** Discovery documents do not name enumerations; these are known by their first value, others are told by it. */
const ENUMERATIONS: Readonly<Record<string, string>> = {
  INPUT_VALUE_OPTION_UNSPECIFIED: "ValueInputOption",
  FORMATTED_VALUE: "ValueRenderOption",
  SERIAL_NUMBER: "DateTimeRenderOption",
};

function nameEnumeration(first: string, pack: string): string {
  const words = /^(.+)_UNSPECIFIED$/.exec(first)?.[1]?.toLowerCase();
  const name =
    ENUMERATIONS[first] ??
    words?.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return name === undefined ? "TYPE_ENUM" : `type.googleapis.com/${pack}.${name}`;
}
