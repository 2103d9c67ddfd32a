// The plan file: what a deployment should have in Google, and for whom.
import * as z from "zod";
import { programmeSchema } from "../../domain/programme.ts";

const programmeId = z.string().regex(/^[a-z0-9-]+$/);
/** A federation's id, or "national". */
const home = z.string().min(1);

export const planSchema = z.strictObject({
  /** Name of the deployment; files made for it carry it, so that another deployment's are never touched. */
  deployment: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  /** Id of the folder or shared drive in which files are made. */
  folder: z.string().min(1),
  /** Ids of built-in programmes, or whole programmes. */
  programmes: z.array(z.union([programmeId, programmeSchema])).min(1),
  forms: z.array(
    z.strictObject({
      programme: programmeId,
      home,
      /** Accepted generations of its secret, newest first. */
      generations: z.array(z.int().positive()).min(1).max(2).default([1]),
      /**
       * Whether the form asks for an e-mail address. Google's own question for it cannot be optional, and a form that makes it
       * required would shut people out, so "none" is the default.
       */
      address: z.enum(["none", "required"]).default("none"),
    }),
  ),
  /** "scheme": for each programme one book for each provincial federation of its scheme, and the nation's. */
  books: z.union([z.literal("scheme"), z.array(z.strictObject({ programme: programmeId, home }))]),
  /** Addresses that get a programme's tally. */
  mail: z.record(z.string(), z.array(z.email())).default({}),
  /** Addresses told when a book of a programme is in trouble; left out: those of its tally. */
  alerts: z.record(z.string(), z.array(z.email()).min(1)).default({}),
  /** Identities of the Worker; they write into the books. */
  serviceAccounts: z.array(z.email()).min(1),
  /** People to whom the books belong: they may change everything in them. */
  owners: z.array(z.email()).default([]),
});

/** A plan as people write it: what has a default may be left out. */
export type WrittenPlan = z.input<typeof planSchema>;
