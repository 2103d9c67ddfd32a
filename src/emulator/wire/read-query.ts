// Reads query parameters by their types; what the API does not know is refused (Drive ignores it).
import type { Query } from "./call.ts";
import type { ApiDescription, MethodDescription } from "./discovery.ts";
import { GoogleError } from "./google-error.ts";

export function readQuery(
  api: ApiDescription,
  method: MethodDescription,
  search: URLSearchParams,
): Query {
  for (const [name, value] of search) {
    const type = method.query?.[name] ?? api.query[name];
    if (type === undefined) {
      if (method.id.startsWith("drive.")) continue;
      throw unbound(
        `Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
      );
    }
    check(name, value, type.replace(/^\[\]/, ""));
  }
  return {
    text: (name) => search.get(name) ?? undefined,
    flag: (name) => /^(true|1)$/i.test(search.get(name) ?? ""),
    number: (name) => (search.has(name) ? Number(search.get(name)) : undefined),
    list: (name) => search.getAll(name),
  };
}

function check(name: string, value: string, type: string): void {
  if (type === "boolean" && !/^(true|false|1|0)$/i.test(value))
    throw wrong(name, value, "TYPE_BOOL");
  if (type === "integer" && !/^-?\d+$/.test(value)) throw wrong(name, value, "TYPE_INT32");
  if (type.startsWith("enum:") && !type.slice(5).split("|").includes(value))
    throw wrong(name, value, "TYPE_ENUM");
}

function wrong(name: string, value: string, type: string): GoogleError {
  const field = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const description = `Invalid value at '${field}' (${type}), "${value}"`;
  return new GoogleError(400, description, {
    details: [
      {
        "@type": "type.googleapis.com/google.rpc.BadRequest",
        fieldViolations: [{ field, description }],
      },
    ],
    drive: {
      domain: "global",
      reason: "invalidParameter",
      location: name,
      locationType: "parameter",
    },
  });
}

function unbound(text: string): GoogleError {
  const description = `Invalid JSON payload received. ${text}`;
  return new GoogleError(400, description, {
    details: [
      { "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations: [{ description }] },
    ],
  });
}
