// A programme is data: its windows, phases, campaigns, choices and rules, checked by one schema.
import * as z from "zod/mini";

/** Milliseconds since the Unix epoch. A window is half open: `from` belongs to it, `until` does not. */
const instant = z.int().check(z.nonnegative());
const window = z
  .strictObject({ from: instant, until: instant })
  .check(z.refine((w) => w.from < w.until, { error: "A window must end after it begins" }));

const slug = z.string().check(z.regex(/^[a-z0-9-]+$/));
const words = z.string().check(z.minLength(1));
const count = z.int().check(z.nonnegative());
const positive = z.int().check(z.positive());

const phase = z.strictObject({
  id: slug,
  name: words,
  /** Entry window: when members may submit. */
  entry: window,
  /** The nation's target for the phase, as named by the programme; null where none was published. */
  target: z.nullable(positive),
});

const campaign = z.strictObject({ name: words, phase: z.string(), window });

export const programmeSchema = z
  .strictObject({
    id: slug,
    name: words,
    /** Short name for subjects and titles. */
    shortName: words,
    target: positive,
    phases: z.array(phase).check(z.minLength(1)),
    campaigns: z.array(campaign),
    /** Eligibility window: when the initiative must have been applied. */
    eligibility: window,
    /** Choices of "Lĩnh vực". */
    fields: z.array(words).check(z.minLength(1)),
    /** Choices of "Loại giải pháp". */
    solutions: z.array(words).check(z.minLength(1)),
    /** Choices of "Khối" of a unit: id and the words people read. */
    blocks: z.array(z.strictObject({ id: z.string(), name: words })).check(z.minLength(1)),
    rules: z.strictObject({
      /** What a phase counts as progress: submissions less those reviewed as invalid or duplicate, or only those found valid. */
      progress: z.enum(["submitted-less-invalid", "valid"]),
      /** Which quota is the denominator of "đạt x%". */
      denominator: z.enum(["assigned", "registered"]),
      /** Fewest initiatives a grassroots union must have; 0 where the programme names none. */
      unitMinimum: count,
      /** Share of its registered quota below which a member blocks its cluster from awards, in percent. */
      awardThreshold: z.int().check(z.minimum(0), z.maximum(100)),
      /** Whether work under intellectual-property protection is excluded. */
      excludesProtectedWork: z.boolean(),
      /** Nomination ceilings by level, and nominations a province sends up. */
      nominations: z.strictObject({
        perUpperUnion: z.nullable(positive),
        perProvince: z.nullable(positive),
        toNation: z.nullable(positive),
      }),
    }),
    /** Scheme of the provincial federations that run it. */
    scheme: z.enum(["p63", "p34"]),
  })
  .check((context) => {
    const programme = context.value;
    programme.phases.forEach((current, index) => {
      const next = programme.phases[index + 1];
      if (next !== undefined && next.entry.from < current.entry.until) {
        context.issues.push({
          code: "custom",
          input: programme,
          message: `Phase "${next.id}" must begin after phase "${current.id}" ends`,
          path: ["phases", index + 1, "entry"],
        });
      }
    });
    const ids = new Set(programme.phases.map(({ id }) => id));
    programme.campaigns.forEach(({ phase: of }, index) => {
      if (!ids.has(of)) {
        context.issues.push({
          code: "custom",
          input: programme,
          message: `Campaign names the unknown phase "${of}"`,
          path: ["campaigns", index, "phase"],
        });
      }
    });
  });

export type Programme = z.infer<typeof programmeSchema>;
export type Phase = Programme["phases"][number];
