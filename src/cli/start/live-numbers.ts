// The part of the Worker's status that the home page shows and `rehearse` adds up.
import * as z from "zod";

const count = z.number().nullable();
const numbers = {
  received: count,
  inBook: count,
  needsFixing: count,
  unrouted: count,
  duplicate: count,
  withdrawn: count,
  moved: count,
  waiting: count,
  counted: count,
  valid: count,
  quota: count,
};

/** null: "chưa có số liệu", never 0. */
export const statusSchema = z.object({
  asOf: z.string(),
  total: z.object(numbers),
  federations: z.array(z.object({ id: z.string(), name: z.string(), ...numbers })),
  oldestWaitingSeconds: z.number().nullable().optional(),
  states: z.array(z.object({ sentence: z.string() })).optional(),
});

export type LiveNumbers = z.infer<typeof statusSchema>;
