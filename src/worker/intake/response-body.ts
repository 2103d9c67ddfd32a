// The shape of what a form's script posts.
import * as z from "zod";

const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

/** Unknown keys are let pass: a newer script may say more than this Worker understands. */
export const responseBodySchema = z.object({
  type: z.literal("form.response.submitted"),
  timestamp: instant,
  data: z.object({
    formId: z.string().min(1).max(200),
    responseId: z.string().min(1).max(1_000),
    submittedAt: instant,
    respondentEmail: z.string().max(320).optional(),
    answers: z
      .array(
        z.object({
          itemId: z.string().max(200).optional(),
          title: z.string().max(1_000),
          value: z.union([z.string(), z.array(z.string())]),
        }),
      )
      .max(500),
  }),
});

export type ResponseBody = z.infer<typeof responseBodySchema>;
