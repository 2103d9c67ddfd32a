// Reads the body of a token request: a form, or JSON when the content type says so.
import { readMembers } from "./read-members.ts";

/** Empty when the body is of another type or cannot be read: Google then misses the grant type. */
export function readGrant(
  body: string,
  contentType: string | undefined,
): Readonly<Record<string, unknown>> {
  const type = contentType?.toLowerCase() ?? "";
  if (type === "" || type.startsWith("application/x-www-form-urlencoded"))
    return Object.fromEntries(new URLSearchParams(body));
  return (type.startsWith("application/json") && readMembers(body)) || {};
}
