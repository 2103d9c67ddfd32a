// Asks the emulator something on a control route.

export async function control(google: string, route: string, body: unknown): Promise<void> {
  const answer = await fetch(`${google}/_emulator/${route}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok)
    throw new Error(`Cannot measure: /_emulator/${route} said ${await answer.text()}`);
}
