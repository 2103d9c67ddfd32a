// Keeps the key of the operator's own service account, so that what the command line makes is not counted against the Worker's quota.
import { access } from "node:fs/promises";
import { join } from "node:path";
import { writeFileSafely } from "./write-file-safely.ts";

/** Gives the key's file; the first time it asks the emulator for the account. */
export async function keepOperatorKey(state: string, emulator: string): Promise<string> {
  const file = join(state, "operator-key.json");
  try {
    await access(file);
  } catch {
    const answer = await fetch(`${emulator}/_emulator/accounts`, { method: "POST" });
    if (!answer.ok)
      throw new Error(
        `Cannot make the operator's account: the emulator answered with ${answer.status}; start again with --fresh`,
      );
    await writeFileSafely(file, await answer.text());
  }
  return file;
}
