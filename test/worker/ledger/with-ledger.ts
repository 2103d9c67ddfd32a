// Gives a test an empty ledger, and builders of what arrives in it.
import { withDb } from "#with-db";
import { judgeReading } from "../../../src/domain/judge-reading.ts";
import { readSubmission } from "../../../src/domain/read-submission.ts";
import { MIGRATIONS } from "../../../src/worker/ledger/schema.ts";
import type { Arrival } from "../../../src/worker/ledger/record-submission.ts";
import type { Db } from "../../../src/worker/storage/db.ts";
import { migrate } from "../../../src/worker/storage/migrate.ts";
import { type Answers, buildResponse, programme } from "../../domain/build-response.ts";

export const HOME = "p63-38";
export { programme };

export const withLedger = <T>(work: (db: Db) => T | Promise<T>): Promise<T> =>
  withDb((db) => {
    migrate(db, MIGRATIONS);
    return work(db);
  });

/** A valid version of one answer; `n` tells submissions apart, `minutes` after the first moment. */
export function buildArrival(n = 1, minutes = 0, answers: Answers = {}): Arrival {
  const response = buildResponse(answers);
  const submittedAt = response.submittedAt + minutes * 60_000;
  const reading = readSubmission({ ...response, submittedAt }, { programme, home: HOME });
  return {
    key: n.toString(16).padStart(64, "0"),
    receipt: `0000-0000-${n.toString().padStart(4, "0")}`,
    formId: response.formId,
    submittedAt,
    hash: hashOf(JSON.stringify(answers)),
    judged: judgeReading(reading, HOME),
    reading,
  };
}

/** Short and one-way enough for a test: the ledger must not hold what it may not keep, not even here. */
const hashOf = (text: string) =>
  Array.from(text)
    .reduce((hash, sign) => (hash * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_000_007, 7)
    .toString(16);
