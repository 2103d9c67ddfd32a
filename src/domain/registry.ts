// The registry: which forms feed which programme, which books they fill, and who gets mail.
import * as z from "zod/mini";
import { NATION } from "./federation.ts";
import { programmeSchema } from "./programme.ts";

const federationId = z.string().check(z.regex(/^(p(63|34)-\d{2}|cd[nt]-[a-z]+)$/));
const home = z.union([federationId, z.literal(NATION)]);

export const registrySchema = z.strictObject({
  /** Name of this deployment, written into every book and checked before the first write. */
  deployment: z.string().check(z.minLength(1)),
  programmes: z.record(z.string(), programmeSchema),
  forms: z.record(
    z.string(),
    z.strictObject({
      programme: z.string(),
      /** The form's one federation, or the nation for a form that asks for it. */
      home,
      /** Accepted generations of the form's secret, newest first; two during a rotation. */
      generations: z.array(z.int().check(z.positive())).check(z.minLength(1), z.maxLength(2)),
    }),
  ),
  books: z.array(
    z.strictObject({
      programme: z.string(),
      home,
      spreadsheetId: z.string().check(z.minLength(1)),
    }),
  ),
  /** Who gets the tally, by programme. */
  mail: z.record(z.string(), z.array(z.email())),
  /** Who is told when a book is in trouble, by programme; who gets the tally where a programme is not named. */
  alerts: z.optional(z.record(z.string(), z.array(z.email()).check(z.minLength(1)))),
});

export type Registry = z.infer<typeof registrySchema>;
export type RegisteredForm = Registry["forms"][string];

/** Key of the one document in the KV namespace. */
export const REGISTRY_KEY = "registry";
