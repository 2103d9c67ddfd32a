// Builds `Utilities`, `Utilities.Charset` and `Utilities.DigestAlgorithm`.
import { createHash, createHmac, randomUUID } from "node:crypto";
import { Service } from "../service.ts";
import { buildBlob } from "./build-blob.ts";
import { charset, digestAlgorithm } from "./enumerations.ts";
import { expectArgument } from "./expect-argument.ts";
import { formatDate } from "./format-date.ts";
import { readCharset, toBytes, toSigned } from "./to-bytes.ts";

const LONGEST_SLEEP = 300_000;

function hmac(value: unknown, key: unknown, set: unknown): number[] {
  const method = "Utilities.computeHmacSha256Signature";
  if (typeof value !== typeof key) expectArgument.refuse(method, key);
  const named = readCharset(method, set);
  const secret = toBytes(method, key, named);
  return toSigned(
    createHmac("sha256", secret)
      .update(toBytes(method, value, named))
      .digest(),
  );
}

function digest(algorithm: unknown, value: unknown, set: unknown): number[] {
  const method = "Utilities.computeDigest";
  if (!(algorithm instanceof Service) || !algorithm.name.startsWith("DigestAlgorithm.")) {
    return expectArgument.refuse(method, algorithm);
  }
  const hash = createHash(algorithm.text.replace("_", "").toLowerCase());
  return toSigned(hash.update(toBytes(method, value, readCharset(method, set))).digest());
}

function encode(alphabet: "base64" | "base64url", value: unknown, set: unknown): string {
  const method = "Utilities.base64Encode";
  const bytes = toBytes(method, value, readCharset(method, set));
  if (alphabet === "base64") return bytes.toString("base64");
  // Google keeps the padding in the web-safe alphabet too.
  return bytes.toString("base64").replaceAll("+", "-").replaceAll("/", "_");
}

function decode(value: unknown): number[] {
  const text = expectArgument.text("Utilities.base64Decode", value);
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(text)) throw new Error("Could not decode string.");
  return toSigned(Buffer.from(text, "base64"));
}

function sleep(ms: unknown): void {
  const length = expectArgument.number("Utilities.sleep", ms);
  if (length > LONGEST_SLEEP)
    throw new Error("Sleep time cannot be more than 300000 milliseconds.");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.max(0, length));
}

export function buildUtilities(): Service {
  return new Service("Utilities", {
    Charset: charset.all,
    DigestAlgorithm: digestAlgorithm.all,
    computeHmacSha256Signature: hmac,
    computeDigest: digest,
    base64Encode: (value: unknown, set?: unknown) => encode("base64", value, set),
    base64EncodeWebSafe: (value: unknown, set?: unknown) => encode("base64url", value, set),
    base64Decode: decode,
    base64DecodeWebSafe: decode,
    newBlob: buildBlob,
    getUuid: () => randomUUID(),
    sleep,
    formatDate(date: unknown, zone: unknown, pattern: unknown) {
      const method = "Utilities.formatDate";
      if (!(date instanceof Date)) return expectArgument.refuse(method, date);
      return formatDate(
        date,
        expectArgument.text(method, zone),
        expectArgument.text(method, pattern),
      );
    },
  });
}
