// Builds the body of one webhook, byte for byte as it is signed and sent.
import { cutAnswer } from "./cut-answer.ts";
import { encodeUtf8 } from "./encode-utf8.ts";
import type { FormSubmission } from "./response.ts";

/** The server takes 256 KiB; some room is left. */
const LARGEST_BODY = 255 * 1024;
/** The longest answer that is sent whole, then ever less, until the whole body fits. */
const LONGEST_ANSWERS = [40_000, 20_000, 10_000, 5_000, 2_000, 500];

/** The same answer gives the same bytes on every try. Signed bytes. */
export function buildBody(submission: FormSubmission): number[] {
  let body: number[] = [];
  for (const longest of LONGEST_ANSWERS) {
    body = encodeUtf8(JSON.stringify(describe(submission, longest)));
    if (body.length <= LARGEST_BODY) return body;
  }
  return body;
}

function describe(
  { formId, responseId, submittedAt, respondentEmail, answers }: FormSubmission,
  longest: number,
) {
  const moment = new Date(submittedAt).toISOString();
  return {
    type: "form.response.submitted",
    timestamp: moment,
    data: {
      formId,
      responseId,
      submittedAt: moment,
      ...(respondentEmail === "" ? {} : { respondentEmail }),
      answers: answers.map(({ itemId, title, value }) => ({
        itemId,
        title,
        value:
          typeof value === "string"
            ? cutAnswer(value, longest)
            : value.map((one) => cutAnswer(one, longest)),
      })),
    },
  };
}
