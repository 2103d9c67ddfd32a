// Does what the form's owner does by hand in the script editor: pastes the script, sets its properties, installs it.

export interface Installation {
  readonly google: string;
  readonly formId: string;
  readonly source: string;
  /** Where the script posts to. */
  readonly endpoint: string;
  readonly secret: string;
}

export async function installScript({
  google,
  formId,
  source,
  endpoint,
  secret,
}: Installation): Promise<void> {
  const answer = await fetch(`${google}/_emulator/forms/${formId}/script`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      source,
      properties: { ENDPOINT: endpoint, SECRET: secret },
      run: "install",
    }),
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(
      `Cannot install the form's script: the emulator answered ${answer.status}: ${text.slice(0, 500)}; see "src/apps-script"`,
    );
  }
}
