// Writes, for each form, the two Script Properties its owner sets by hand.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deriveSecret } from "../../worker/derive-secret.ts";
import type { Applied } from "./apply-plan.ts";

export interface SecretsToWrite {
  readonly directory: string;
  /** The deployment's FORM_KEY. */
  readonly formKey: string;
  /** Full address of the Worker's webhook. */
  readonly endpoint: string;
}

/** One file `<formId>.json` each, readable by its owner only; the secret of the newest generation. Gives the files' paths. */
export async function writeSecrets(
  forms: Applied["forms"],
  { directory, formKey, endpoint }: SecretsToWrite,
): Promise<string[]> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  return Promise.all(
    forms.map(async ({ id, generations }) => {
      const file = join(directory, `${id}.json`);
      const secret = await deriveSecret(formKey, id, generations[0] ?? 1);
      await writeFile(
        file,
        `${JSON.stringify({ ENDPOINT: endpoint, SECRET: secret }, null, 2)}\n`,
        { mode: 0o600 },
      );
      return file;
    }),
  );
}
