// Builds a blob: bytes with a type and a name.
import { Service } from "../service.ts";
import { expectArgument } from "./expect-argument.ts";
import { toBytes, toSigned } from "./to-bytes.ts";

/** Text becomes UTF-8 here, unlike in the digests. */
export function buildBlob(data: unknown, contentType: unknown, name: unknown): Service {
  const bytes = toBytes("Utilities.newBlob", data, "UTF_8");
  const optional = (value: unknown): string | null =>
    value === undefined || value === null ? null : expectArgument.text("Utilities.newBlob", value);
  const type = optional(contentType) ?? (typeof data === "string" ? "text/plain" : null);
  const called = optional(name);
  return new Service("Blob", {
    getBytes: () => toSigned(bytes),
    getDataAsString: () => bytes.toString("utf8"),
    getContentType: () => type,
    getName: () => called,
  });
}
