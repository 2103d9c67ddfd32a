// Derives what identifies a response and its content; the response id itself, a token to edit the answer, is not kept.
import type { FormResponse } from "../../domain/submission.ts";

export interface ResponseKeys {
  /** SHA-256(form id, response id). */
  readonly key: Uint8Array;
  readonly keyHex: string;
  /** SHA-256 of the answers as they arrived, hex: an edit that changes nothing has the same. */
  readonly content: string;
}

export async function keyResponse({
  formId,
  responseId,
  answers,
}: FormResponse): Promise<ResponseKeys> {
  const [key, content] = await Promise.all([
    sha256(JSON.stringify([formId, responseId])),
    sha256(JSON.stringify(answers.map(({ title, value }) => [title, value]))),
  ]);
  return { key, keyHex: hex(key), content: hex(content) };
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

const hex = (bytes: Uint8Array) =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
