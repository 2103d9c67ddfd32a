// Carries one Google call out, under the fault that strikes it if any does, and notes what became of it.
import { chooseFault } from "../faults/choose-fault.ts";
import type { ArmedFault } from "../faults/fault.ts";
import { strike } from "../faults/strike.ts";
import type { RequestRecord, World } from "../state.ts";
import type { Answer } from "../wire/answer.ts";
import type { Pass } from "../wire/call.ts";
import type { MatchedMethod } from "../wire/match-method.ts";
import type { AnswerCall, Request } from "./answer-call.ts";

export interface CarryOut {
  readonly world: World;
  readonly armed: readonly ArmedFault[];
  readonly answer: AnswerCall;
  readonly matched: MatchedMethod;
  readonly request: Request;
  readonly path: string;
}

const RECORDS = 10_000;

/** Undefined: the socket is to be torn down without an answer. */
export async function carryOut({
  world,
  armed,
  answer,
  matched,
  request,
  path,
}: CarryOut): Promise<Answer | undefined> {
  const { id } = matched.method;
  const fault = chooseFault(armed, id, world.now());
  const record: RequestRecord = {
    method: id,
    status: 0,
    at: "",
    path,
    ...(fault && { fault: fault.kind, applied: false }),
  };
  const perform = (pass: Pass) => {
    const done = answer(matched, request, pass);
    if (fault && pass !== "check" && done.status < 300) record.applied = true;
    return done;
  };
  const outcome = fault ? await strike({ fault, methodId: id, world, perform }) : perform("whole");
  record.status = outcome?.status ?? 0;
  record.at = new Date(world.now()).toISOString();
  world.requests.push(record);
  if (world.requests.length > RECORDS) world.requests.splice(0, world.requests.length - RECORDS);
  return outcome;
}
