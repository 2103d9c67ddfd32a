// What `.local/ready.json` says while the system runs: addresses, throwaway keys and process ids.
import * as z from "zod";

export const readySchema = z.strictObject({
  home: z.string(),
  worker: z.string(),
  google: z.string(),
  pids: z.strictObject({ start: z.int(), emulator: z.int(), workerd: z.int() }),
  forms: z.array(
    z.strictObject({ id: z.string(), title: z.string(), secret: z.string(), url: z.string() }),
  ),
  /** By home: "p34-01", …, "national". */
  spreadsheets: z.record(z.string(), z.string()),
  serviceAccount: z.strictObject({ client_email: z.string(), private_key: z.string() }),
  opsToken: z.string(),
  /** Lists each mail as JSON. */
  mailbox: z.string(),
});

export type Ready = z.infer<typeof readySchema>;
