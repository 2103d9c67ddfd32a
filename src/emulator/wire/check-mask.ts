// Refuses a `fields` mask that names what the schema has not.
import type { ApiDescription, TypeCode } from "./discovery.ts";
import { GoogleError } from "./google-error.ts";
import type { Mask } from "./parse-mask.ts";

export function checkMask(api: ApiDescription, type: TypeCode, mask: Mask, shown: string): void {
  if (mask === "*") return;
  const inner = type.replace(/^(\[\])+/, "");
  if (inner.startsWith("{}")) return;
  const fields = inner.startsWith("@") ? api.schemas[inner.slice(1)] : undefined;
  if (inner === "any") return;
  for (const [name, below] of mask) {
    if (name === "*") continue;
    const next = fields?.[name];
    if (next === undefined) {
      const description = `Error expanding 'fields' parameter. Cannot find matching fields for path '${name}'.`;
      throw new GoogleError(400, `Request contains an invalid argument.`, {
        details: [
          {
            "@type": "type.googleapis.com/google.rpc.BadRequest",
            fieldViolations: [{ field: shown, description }],
          },
        ],
        drive: {
          domain: "global",
          reason: "invalidParameter",
          location: "fields",
          locationType: "parameter",
        },
      });
    }
    checkMask(api, next, below, shown);
  }
}
