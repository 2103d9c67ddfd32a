// Draws one believable submission as it arrives at its ledger, already read.
import { createHash } from "node:crypto";
import { makeAnswer } from "../../src/cli/rehearse/make-answer.ts";
import type { FederationId } from "../../src/domain/federation.ts";
import { QUESTIONS } from "../../src/domain/form.ts";
import { judgeReading } from "../../src/domain/judge-reading.ts";
import { readSubmission } from "../../src/domain/read-submission.ts";
import { receiptOf } from "../../src/domain/receipt.ts";
import type { Arrival } from "../../src/worker/ledger/record-submission.ts";
import { programme } from "../domain/build-response.ts";
import type { Random } from "./make-random.ts";

const FEDERATION = QUESTIONS.find(({ id }) => id === "federation")?.title ?? "";

/** `number` tells it from all others of the run. */
export function drawArrival(
  random: Random,
  number: number,
  home: FederationId,
  submittedAt: number,
): Arrival {
  // A federation's own form does not ask for the federation.
  const { [FEDERATION]: _asked, ...answers } = makeAnswer(random.next, {
    federations: ["–"],
    fields: programme.fields,
    solutions: programme.solutions,
    applied: { from: programme.eligibility.from, until: submittedAt },
  });
  const response = {
    formId: `form of ${home}`,
    responseId: `response ${number}`,
    submittedAt,
    answers: Object.entries(answers).map(([title, value]) => ({ title, value })),
  };
  const reading = readSubmission(response, { programme, home });
  const key = createHash("sha256").update(response.responseId).digest();
  return {
    key: key.toString("hex"),
    receipt: receiptOf(key),
    formId: response.formId,
    submittedAt,
    hash: key.toString("hex"),
    judged: judgeReading(reading, home),
    reading,
  };
}
