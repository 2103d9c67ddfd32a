// Whether a fault is meant for a method.
import type { Fault } from "./fault.ts";

export function isAimedAt({ method }: Fault, methodId: string): boolean {
  if (method === undefined) return true;
  return method.endsWith("*") ? methodId.startsWith(method.slice(0, -1)) : methodId === method;
}
