// Lists the calls that wrote into books, as the emulator noted them: what struck each, and whether it was applied.
import * as z from "zod";

const callSchema = z.object({
  method: z.string().nullable(),
  status: z.number(),
  at: z.string(),
  fault: z.string().optional(),
  applied: z.boolean().optional(),
});

export type WriteCall = z.infer<typeof callSchema>;

/** Oldest first. `google` is the emulator's address. */
export async function listWrites(google: string, method: string): Promise<WriteCall[]> {
  const answer = await fetch(`${google}/_emulator/requests`);
  return z
    .array(callSchema)
    .parse(await answer.json())
    .filter((call) => call.method === method);
}
