// Reads a control route's JSON body as an object that holds only known keys.
import type { Context } from "hono";

export type ReadObject =
  | { readonly kind: "read"; readonly value: Readonly<Record<string, unknown>> }
  | { readonly kind: "wrong"; readonly reason: string };

export async function readObject(context: Context, keys: readonly string[]): Promise<ReadObject> {
  let body: unknown;
  try {
    body = JSON.parse(await context.req.text());
  } catch {
    return { kind: "wrong", reason: "Cannot read the body: it is not JSON" };
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    return { kind: "wrong", reason: "Cannot read the body: it must be a JSON object" };
  }
  const unknown = Object.keys(body).find((key) => !keys.includes(key));
  if (unknown !== undefined) {
    return { kind: "wrong", reason: `Cannot read the body: "${unknown}" is not one of its keys` };
  }
  return { kind: "read", value: body as Record<string, unknown> };
}

export function isStringMap(value: unknown): value is Record<string, string> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => typeof one === "string")
  );
}
