// The shape of what a form's script posts.
import * as z from "zod/mini";

const instant = z.pipe(
  z.iso.datetime({ offset: true }),
  z.transform((text: string) => Date.parse(text)),
);

/** Unknown keys are let pass: a newer script may say more than this Worker understands. */
export const responseBodySchema = z.object({
  type: z.literal("form.response.submitted"),
  timestamp: instant,
  data: z.object({
    formId: z.string().check(z.minLength(1), z.maxLength(200)),
    responseId: z.string().check(z.minLength(1), z.maxLength(1_000)),
    submittedAt: instant,
    respondentEmail: z.optional(z.string().check(z.maxLength(320))),
    answers: z
      .array(
        z.object({
          itemId: z.optional(z.string().check(z.maxLength(200))),
          title: z.string().check(z.maxLength(1_000)),
          value: z.union([z.string(), z.array(z.string())]),
        }),
      )
      .check(z.maxLength(500)),
  }),
});
