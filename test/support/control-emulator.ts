// Asks the emulator something on one of its control routes, and gives what it answers.

/** `google` is its address, `route` such as "clock". Throws the emulator's own words where it refuses. */
export async function controlEmulator(
  google: string,
  route: string,
  body: unknown,
): Promise<unknown> {
  const answer = await fetch(`${google}/_emulator/${route}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok)
    throw new Error(`Cannot control the emulator: "${route}" said ${answer.status} ${text}`);
  return JSON.parse(text);
}
