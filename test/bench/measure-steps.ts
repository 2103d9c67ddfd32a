// Measures the CPU time of each submission by itself, for the slowest one in a hundred.
//
// workerd's clock stands still while it computes, so the steps of src/worker/routes/webhooks.ts are taken here in Node, one
// submission after the other: verify, parse, check the shape, derive keys, read, judge, copy as a call between objects copies, and
// the ledger's atomic write on node:sqlite in memory. What workerd itself adds is in `cpu-per-submission-ms`, not here.
import { judgeReading } from "../../src/domain/judge-reading.ts";
import type { Programme } from "../../src/domain/programme.ts";
import { readSubmission } from "../../src/domain/read-submission.ts";
import { receiptOf } from "../../src/domain/receipt.ts";
import { deriveSecret } from "../../src/worker/derive-secret.ts";
import { keyResponse } from "../../src/worker/intake/key-response.ts";
import { responseBodySchema } from "../../src/worker/intake/response-body.ts";
import { verifySender } from "../../src/worker/intake/verify-sender.ts";
import { recordSubmission } from "../../src/worker/ledger/record-submission.ts";
import { MIGRATIONS } from "../../src/worker/ledger/schema.ts";
import type { Db } from "../../src/worker/storage/db.ts";
import { migrate } from "../../src/worker/storage/migrate.ts";
import { openDisk } from "../simulation/open-disk.ts";
import { prepareSubmissions } from "./prepare-submissions.ts";
import type { PreparedRequest } from "./send-load.ts";
import type { Result } from "./result.ts";

const SUBMISSIONS = 10_000;
/** Until the code is compiled. */
const WARM_UP = 2_000;
const HOME = "p34-92";
const FORM = { formId: "form-of-the-bench", formKey: "a key for the bench only" };

export async function measureSteps(
  programme: Programme,
  say: (line: string) => void,
): Promise<Result> {
  const { inspect: db } = openDisk();
  migrate(db, MIGRATIONS);
  const secret = await deriveSecret(FORM.formKey, FORM.formId, 1);
  const requests = prepareSubmissions({
    formId: FORM.formId,
    secret,
    programme,
    name: "steps",
    count: WARM_UP + SUBMISSIONS,
    now: Date.now(),
  });
  const times: number[] = [];
  for (const request of requests) {
    const { user, system } = process.cpuUsage();
    await takeIn(db, programme, request);
    const after = process.cpuUsage();
    times.push((after.user + after.system - user - system) / 1_000);
  }
  const sorted = times.slice(WARM_UP).toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
  say(
    `the steps of one submission in Node: ${at(0.5).toFixed(2)} ms of CPU in the median, ${at(0.99).toFixed(2)} ms for 99 in 100, ${at(1).toFixed(1)} ms at most`,
  );
  return {
    name: "cpu-per-submission-p99-ms",
    value: Math.round(at(0.99) * 100) / 100,
    unit: "ms",
    bar: 10,
    better: "lower",
  };
}

async function takeIn(db: Db, programme: Programme, { headers, body }: PreparedRequest) {
  const text = body.toString("utf8");
  const parsed: unknown = JSON.parse(text);
  const signed = { ...FORM, generations: [1], headers: new Headers(headers), text };
  if (!(await verifySender(signed))) throw new Error("Cannot measure: a signature does not fit");
  const response = responseBodySchema.parse(parsed).data;
  const { key, keyHex, content } = await keyResponse(response);
  const reading = readSubmission(response, { programme, home: HOME });
  const arrival = {
    key: keyHex,
    receipt: receiptOf(key),
    formId: FORM.formId,
    submittedAt: response.submittedAt,
    hash: content,
    judged: judgeReading(reading, HOME),
    reading,
  };
  const { verdict } = recordSubmission(db, structuredClone(arrival), response.submittedAt);
  if (verdict !== "accepted") throw new Error(`Cannot measure: a submission was "${verdict}"`);
}
