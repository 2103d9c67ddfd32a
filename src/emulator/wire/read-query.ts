// Reads query parameters by their types; what the API does not know is refused (Drive ignores it).
import type { Query } from "./call.ts";
import { snakeName } from "./convert-name.ts";
import type { ApiDescription, MethodDescription } from "./discovery.ts";
import { GoogleError } from "./google-error.ts";
import { makeScalar, type Scalar } from "./make-scalar.ts";

/** `alt=json`, the default, is all that is built of the ways to answer. */
const UNBUILT: Readonly<Record<string, RegExp>> = { alt: /^(media|proto)$/i, callback: /./ };

/** `bound` is the field of Google's request message that the body is, or "". */
export function readQuery(
  api: ApiDescription,
  method: MethodDescription,
  parameters: Iterable<readonly [string, string]>,
  bound: string,
): Query {
  const read = new Map<string, (string | number | boolean)[]>();
  for (const [name, text] of parameters) {
    const type = method.query?.[name] ?? api.query[name];
    const scalar = type && makeScalar(type.replace(/^\[\]/, ""), api.pack);
    if (!scalar) {
      if (method.id.startsWith("drive.")) continue;
      const isMessage = name === bound || /@/.test(requestField(api, method, name) ?? "");
      const why = isMessage
        ? `'${name}' is a message type. Parameters can only be bound to primitive types.`
        : `Field '${name}' could not be found in request message.`;
      throw GoogleError.unreadable(`Unknown name "${name}": Cannot bind query parameter. ${why}`);
    }
    if (UNBUILT[name]?.test(text)) throw GoogleError.notBuilt(`answer with ${name}=${text}`);
    const value = scalar.read(text);
    if (value === undefined) throw wrong(name, text, scalar);
    read.set(name, [...(read.get(name) ?? []), value]);
  }
  const first = (name: string) => read.get(name)?.[0];
  const number = (name: string) => {
    const value = first(name);
    return typeof value === "number" ? value : undefined;
  };
  return {
    text: (name) => first(name)?.toString(),
    flag: (name) => first(name) === true,
    number,
    list: (name) => (read.get(name) ?? []).map(String),
  };
}

function requestField(api: ApiDescription, { request }: MethodDescription, name: string) {
  return request && api.schemas[request.slice(1)]?.[name];
}

function wrong(name: string, value: string, scalar: Scalar): GoogleError {
  const field = snakeName(name);
  const description = `Invalid value at '${field}' (${scalar.name}), "${value}"`;
  const drive = { reason: "invalidParameter", location: name, locationType: "parameter" };
  return GoogleError.violations([{ field, description }], drive);
}
