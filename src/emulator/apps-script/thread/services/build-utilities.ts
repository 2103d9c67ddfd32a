// Builds `Utilities`, `Utilities.Charset` and `Utilities.DigestAlgorithm`.
import { createHash, createHmac } from "node:crypto";
import { Service } from "../service.ts";
import { charset, digestAlgorithm } from "./enumerations.ts";
import { expectArgument } from "./expect-argument.ts";
import { readCharset, toBytes, toSigned } from "./to-bytes.ts";

const LONGEST_SLEEP = 300_000;

export function buildUtilities(): Service {
  return new Service("Utilities", {
    Charset: charset.all,
    DigestAlgorithm: digestAlgorithm.all,
    computeHmacSha256Signature: hmac,
    computeDigest: digest,
    base64Encode: encode,
    base64Decode: decode,
    sleep,
  });
}

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

function encode(value: unknown, set: unknown): string {
  const method = "Utilities.base64Encode";
  return toBytes(method, value, readCharset(method, set)).toString("base64");
}

function decode(value: unknown): number[] {
  const text = expectArgument.text("Utilities.base64Decode", value);
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new Error("Could not decode string.");
  return toSigned(Buffer.from(text, "base64"));
}

function sleep(ms: unknown): void {
  const length = expectArgument.number("Utilities.sleep", ms);
  if (length > LONGEST_SLEEP)
    throw new Error("Sleep time cannot be more than 300000 milliseconds.");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.max(0, length));
}
