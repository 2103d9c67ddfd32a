// Gives the moment of the first start, from which the rehearsal's windows are reckoned.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { writeFileSafely } from "./write-file-safely.ts";

const schema = z.strictObject({ firstStart: z.iso.datetime() });

/** Milliseconds since the epoch. */
export async function keepFirstStart(state: string, now: number): Promise<number> {
  const file = join(state, "rehearsal.json");
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text !== undefined) return Date.parse(schema.parse(JSON.parse(text)).firstStart);
  await writeFileSafely(file, `${JSON.stringify({ firstStart: new Date(now).toISOString() })}\n`);
  return now;
}
