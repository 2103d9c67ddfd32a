// Reads the JSON body of a control route by its shape; says what is wrong instead when it does not fit.
import type { z } from "zod";

export type Asked<T> =
  | { readonly kind: "read"; readonly value: T }
  | { readonly kind: "unreadable"; readonly reason: string };

export async function readAsked<T>(
  request: { text(): Promise<string> },
  shape: z.ZodType<T>,
): Promise<Asked<T>> {
  let body: unknown;
  try {
    body = JSON.parse(await request.text());
  } catch {
    return { kind: "unreadable", reason: "the body is not JSON" };
  }
  const read = shape.safeParse(body);
  if (read.success) return { kind: "read", value: read.data };
  const [{ path, message } = { path: [], message: "it does not fit" }] = read.error.issues;
  return {
    kind: "unreadable",
    reason: path.length === 0 ? message : `"${path.join(".")}": ${message}`,
  };
}
