// Reads a request's bytes: unpacked, as text, as JSON; form-encoded ones are more of the query. Refused in Google's words.
import { gunzipSync } from "node:zlib";
import { GoogleError } from "./google-error.ts";
import { isObject } from "./is-object.ts";
import { readJson } from "./read-json.ts";

export interface Sent {
  readonly bytes: Uint8Array;
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
}

export interface ReadBody {
  readonly json: Record<string, unknown>;
  readonly query: URLSearchParams;
}

const MOST_BYTES = 10_485_760;
const DRIVE_PARSE = { reason: "parseError" };

/** `api` is the first word of the method's id. */
export function readBody(api: string, { bytes, contentType, contentEncoding }: Sent): ReadBody {
  const text = decode(unpack(bytes, contentEncoding));
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType ?? "")) {
    if (api === "drive" && text !== "") {
      throw new GoogleError(400, "This API does not support parsing form-encoded input.", {
        drive: DRIVE_PARSE,
      });
    }
    return { json: {}, query: new URLSearchParams(text) };
  }
  const query = new URLSearchParams();
  if (text.trim() === "") return { json: {}, query };
  const read = readJson(text);
  if (read.kind === "unreadable") {
    if (api === "drive") throw new GoogleError(400, "Parse Error", { drive: DRIVE_PARSE });
    throw GoogleError.unreadable(read.reason);
  }
  if (!isObject(read.value))
    throw GoogleError.unreadable('Unknown name "": Root element must be a message.');
  return { json: read.value, query };
}

function unpack(bytes: Uint8Array, encoding: string | undefined): Uint8Array {
  if (bytes.length > MOST_BYTES) throw tooLarge();
  if (encoding === undefined || encoding === "identity") return bytes;
  if (encoding !== "gzip") throw GoogleError.notBuilt(`content encoding ${encoding}`);
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    const large =
      error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw large ? tooLarge() : GoogleError.invalid("Request contains an invalid argument.");
  }
}

function tooLarge(): GoogleError {
  return GoogleError.invalid(`Request payload size exceeds the limit: ${MOST_BYTES} bytes.`);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw GoogleError.unreadable("Encountered non UTF-8 code points.");
  }
}
