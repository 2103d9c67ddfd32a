// Puts together the bytes that a Standard Webhooks signature covers.
import { encodeUtf8 } from "./encode-utf8.ts";

/** `id.timestamp.body`, the timestamp in whole seconds (standard-webhooks.md, "Signature scheme"). Signed bytes. */
export function signContent(id: string, seconds: number, body: readonly number[]): number[] {
  return encodeUtf8(`${id}.${seconds}.`).concat(body);
}
