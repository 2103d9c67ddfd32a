// Makes the check of one answer: no failure, a 200 of Google's shape, a refusal in Google's envelope.
import { checkFields } from "../../../src/emulator/wire/check-fields.ts";
import type { ApiDescription } from "../../../src/emulator/wire/discovery.ts";
import type { FuzzCall } from "./make-call.ts";
import type { FuzzAnswer } from "./send-call.ts";

type Check = (call: FuzzCall, answer: FuzzAnswer) => void;

/** The check throws an error that says what is wrong. */
export function makeAnswerCheck(apis: readonly ApiDescription[]): Check {
  const shapes = new Map<string, (json: Record<string, unknown>) => void>();
  for (const api of apis) {
    const hold = checkFields(api);
    for (const { id, response } of api.methods)
      if (response) shapes.set(id, (json) => hold(response, json, ""));
  }
  return ({ id, method }, { status, contentType, text }) => {
    if (status === 500) throw new Error("The emulator failed");
    if (method === "HEAD" || status === 204) return;
    const json: unknown = contentType.includes("json") ? JSON.parse(text) : undefined;
    if (id === "other") return;
    if (status === 200) return shapes.get(id)?.(json as Record<string, unknown>);
    if (json === undefined && contentType.startsWith("text/html") && [404, 414].includes(status))
      return;
    const error = (json as { error?: { code?: unknown; message?: unknown } } | undefined)?.error;
    if (error?.code !== status || typeof error.message !== "string" || error.message === "")
      throw new Error("The refusal is not in Google's envelope");
  };
}
