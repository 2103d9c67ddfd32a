// Turns text and Apps Script's signed bytes into a buffer and back; text is US-ASCII unless a charset is named, as in Google's library.
import { Service } from "../service.ts";
import { expectArgument } from "./expect-argument.ts";

export type CharsetName = "US_ASCII" | "UTF_8";

export function isByteArray(value: unknown): value is number[] {
  return (
    Array.isArray(value) &&
    value.every((b) => typeof b === "number" && Number.isInteger(b) && b >= -128 && b <= 127)
  );
}

/** Throws unless the value is text or an array of numbers from -128 to 127. */
export function toBytes(method: string, value: unknown, charset: CharsetName): Buffer {
  if (typeof value === "string") return encodeText(value, charset);
  if (isByteArray(value)) return Buffer.from(Int8Array.from(value).buffer);
  return expectArgument.refuse(method, value);
}

export function toSigned(bytes: Uint8Array): number[] {
  return Array.from(bytes, (b) => (b > 127 ? b - 256 : b));
}

/** An absent charset is US-ASCII. */
export function readCharset(method: string, value: unknown): CharsetName {
  if (value === undefined) return "US_ASCII";
  if (value instanceof Service && value.name === "Charset.UTF_8") return "UTF_8";
  if (value instanceof Service && value.name === "Charset.US_ASCII") return "US_ASCII";
  return expectArgument.refuse(method, value);
}

/** A character outside US-ASCII becomes "?", as Java does it. */
function encodeText(value: string, charset: CharsetName): Buffer {
  if (charset === "UTF_8") return Buffer.from(value, "utf8");
  return Buffer.from(
    Array.from(value, (c) => ((c.codePointAt(0) ?? 0) < 128 ? c : "?")).join(""),
    "ascii",
  );
}
