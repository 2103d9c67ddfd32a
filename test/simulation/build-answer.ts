// Builds one version of a member's answer, with a title that tells it from all others.
import { judgeReading } from "../../src/domain/judge-reading.ts";
import { type FederationId, NATION } from "../../src/domain/federation.ts";
import { readSubmission } from "../../src/domain/read-submission.ts";
import { buildResponse, programme } from "../domain/build-response.ts";
import type { SentAnswer } from "./run.ts";

export interface Written {
  readonly home: FederationId;
  readonly number: number;
  readonly edit: number;
  readonly submittedAt: number;
  /** Something is missing in it. */
  readonly isFaulty: boolean;
}

export function buildAnswer({ home, number, edit, submittedAt, isFaulty }: Written): SentAnswer {
  const tag = `Sáng kiến ${number}/${edit}`;
  const response = buildResponse(
    {
      title: tag,
      ...(isFaulty ? { effect: "" } : {}),
      ...(home === NATION ? { federation: "Không rõ" } : {}),
    },
    { submittedAt, formId: `form of ${home}`, responseId: `response ${number}` },
  );
  const reading = readSubmission(response, { programme, home });
  return {
    home,
    number,
    edit,
    tag,
    submittedAt,
    isAnswered: false,
    arrival: {
      key: number.toString(16).padStart(64, "0"),
      receipt: `0000-0000-${number.toString().padStart(4, "0")}`,
      formId: response.formId,
      submittedAt,
      hash: `${tag}${isFaulty ? "!" : ""}`,
      judged: judgeReading(reading, home),
      reading,
    },
  };
}
