// Checks the arguments a script passes to a service, in Google's words when they do not fit.
import { Service } from "../service.ts";

function refuse(method: string, value: unknown): never {
  const type = value === null ? "null" : Array.isArray(value) ? "Array" : typeof value;
  throw new Error(`The parameters (${type}) don't match the method signature for ${method}.`);
}

function text(method: string, value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return refuse(method, value);
}

function number(method: string, value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : refuse(method, value);
}

function flag(method: string, value: unknown): boolean {
  return typeof value === "boolean" ? value : refuse(method, value);
}

function plainObject(method: string, value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null) return refuse(method, value);
  if (Array.isArray(value) || value instanceof Service || value instanceof Date) {
    return refuse(method, value);
  }
  return value as Record<string, unknown>;
}

function service(method: string, name: string, value: unknown): Service {
  return value instanceof Service && value.name === name ? value : refuse(method, value);
}

export const expectArgument = { text, number, flag, plainObject, service, refuse };
