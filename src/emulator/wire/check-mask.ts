// Refuses a `fields` mask that names what the schema has not.
import type { ApiDescription, TypeCode } from "./discovery.ts";
import { GoogleError } from "./google-error.ts";
import type { Mask } from "./parse-mask.ts";

export function checkMask(api: ApiDescription, type: TypeCode, mask: Mask): void {
  const inner = type.replace(/^(\[\])+/, "");
  if (mask === "*" || inner === "any" || inner.startsWith("{}")) return;
  const fields = inner.startsWith("@") ? api.schemas[inner.slice(1)] : undefined;
  for (const [name, below] of mask) {
    if (name === "*") continue;
    const next = fields?.[name];
    if (next === undefined) throw unknownField(name);
    checkMask(api, next, below);
  }
}

function unknownField(name: string): GoogleError {
  const description = `Error expanding 'fields' parameter. Cannot find matching fields for path '${name}'.`;
  return new GoogleError(400, "Request contains an invalid argument.", {
    details: [
      {
        "@type": "type.googleapis.com/google.rpc.BadRequest",
        fieldViolations: [{ field: "fields", description }],
      },
    ],
    drive: { reason: "invalidParameter", location: "fields", locationType: "parameter" },
  });
}
