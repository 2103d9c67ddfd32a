// Gives this installation's throwaway secrets, made at the first start and kept.
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { writeFileSafely } from "./write-file-safely.ts";

const secretsSchema = z.strictObject({
  FORM_KEY: z.string().min(16),
  OPS_TOKEN: z.string().min(16),
});

export type Secrets = z.infer<typeof secretsSchema>;

export async function keepSecrets(state: string): Promise<Secrets> {
  const file = join(state, "secrets.json");
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text !== undefined) return secretsSchema.parse(JSON.parse(text));
  const secrets = {
    FORM_KEY: randomBytes(32).toString("base64url"),
    OPS_TOKEN: randomBytes(24).toString("base64url"),
  };
  await writeFileSafely(file, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}
