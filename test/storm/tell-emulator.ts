// Tells the emulator something on one of its control routes; gives what it answers, or why it refused.

export type Heard =
  | { readonly kind: "done"; readonly body: unknown }
  | { readonly kind: "refused"; readonly reason: string };

/** `google` is its address; `route` e.g. "officer". */
export async function tellEmulator(google: string, route: string, body: unknown): Promise<Heard> {
  const answer = await fetch(`${google}/_emulator/${route}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (answer.ok) return { kind: "done", body: JSON.parse(text) };
  if (answer.status !== 400)
    throw new Error(`Cannot tell the emulator "${route}": ${answer.status} ${text}`);
  return { kind: "refused", reason: text };
}
