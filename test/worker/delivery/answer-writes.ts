// Lets Google answer writes as a test says.
import type { Desk } from "./open-desk.ts";

/** `answer` gets the body of a write; undefined: Google answers as it does. */
export function answerWrites(desk: Desk, answer: (body: string) => Response | undefined): void {
  const { send } = desk.access;
  Object.assign(desk.access, {
    send: async (...call: Parameters<typeof fetch>) => {
      const [address, init] = call;
      const isWrite = String(address).includes(":batchUpdate");
      return (isWrite ? answer(String(init?.body)) : undefined) ?? send(...call);
    },
  });
}

export const refusal = (message: string) =>
  Response.json({ error: { code: 400, status: "INVALID_ARGUMENT", message } }, { status: 400 });
