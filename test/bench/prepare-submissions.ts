// Makes signed submissions of one form ahead of time, so that signing is no part of what is measured.
import type { Programme } from "../../src/domain/programme.ts";
import { makeAnswer } from "../../src/cli/rehearse/make-answer.ts";
import { makeRandom } from "../../src/cli/rehearse/make-random.ts";
import { QUESTIONS } from "../../src/domain/form.ts";
import { signSubmission } from "../support/sign-submission.ts";
import type { PreparedRequest } from "./send-load.ts";

export interface Preparation {
  readonly formId: string;
  readonly secret: string;
  readonly programme: Programme;
  /** Starts the ids, so that no two loads repeat one. */
  readonly name: string;
  readonly count: number;
  readonly now: number;
}

export function prepareSubmissions({
  formId,
  secret,
  programme,
  name,
  count,
  now,
}: Preparation): PreparedRequest[] {
  const random = makeRandom(20_261_120);
  const federation = QUESTIONS.find(({ id }) => id === "federation")?.title ?? "";
  return Array.from({ length: count }, (_, index) => {
    const { [federation]: _asked, ...answers } = makeAnswer(random, {
      federations: ["–"],
      fields: programme.fields,
      solutions: programme.solutions,
      applied: { from: programme.eligibility.from, until: now },
    });
    const { headers, body } = signSubmission(
      { formId, responseId: `${name}-${index}`, submittedAt: now, answers },
      secret,
      now,
    );
    return { headers, body: Buffer.from(body) };
  });
}
