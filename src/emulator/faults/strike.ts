// Carries out a call under a fault: the answer is lost, late, doubled or refused as the fault says.
import { setTimeout as sleep } from "node:timers/promises";
import { overQuota } from "../wire/count-quota.ts";
import { GoogleError } from "../wire/google-error.ts";
import { writeError } from "../wire/write-error.ts";
import type { Switches } from "../switches.ts";
import type { Fault } from "./fault.ts";

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly contentType: string;
}

/** Undefined: the socket is torn down without an answer. */
export type Outcome = Answer | undefined;

/**
 * `whole`: as any call. `check`: answers as it would be now and leaves no trace. `fit`: it was checked against an earlier state;
 * what no longer fits is skipped.
 */
export type Pass = "whole" | "check" | "fit";

export interface Struck {
  readonly fault: Fault;
  readonly methodId: string;
  readonly switches: Switches;
  /** Carries the call out. */
  readonly perform: (pass: Pass) => Answer;
}

const HTML_502 =
  "<!DOCTYPE html>\n<html lang=en>\n<title>Error 502 (Server Error)!!1</title>\n<p><b>502.</b> <ins>That’s an error.</ins>\n<p>The server encountered a temporary error and could not complete your request.<p>Please try again in 30 seconds. <ins>That’s all we know.</ins>\n";

const WORDS: Record<number, string> = {
  400: "Request contains an invalid argument.",
  401: "Request had invalid authentication credentials.",
  403: "The caller does not have permission",
  404: "Requested entity was not found.",
  500: "Internal error encountered.",
  503: "The service is currently unavailable.",
  504: "Deadline expired before operation could complete.",
};

export async function strike({ fault, methodId, switches, perform }: Struck): Promise<Outcome> {
  const api = methodId.split(".")[0] ?? "";
  const ms = fault.ms ?? 1_000;
  switch (fault.kind) {
    case "status":
      return refuse(api, fault.status ?? 503);
    case "html":
      return { status: 502, body: HTML_502, contentType: "text/html; charset=UTF-8" };
    case "slow":
      await sleep(ms);
      return perform("whole");
    case "reset-before":
      return undefined;
    case "reset-after":
      perform("whole");
      return undefined;
    case "lost-reply":
      perform("whole");
      return refuse(api, 503);
    case "late":
      void sleep(ms, undefined, { ref: false }).then(() => perform("whole"));
      return refuse(api, 503);
    case "overlap":
      return overlap(fault.ms, switches.overlap === "both-pass", perform);
    case "quota":
      return answer(writeError(api, overQuota(methodId, true)));
  }
}

/** With `ms` the call overlaps whatever else comes meanwhile; without it a second copy of itself. */
async function overlap(
  ms: number | undefined,
  bothPass: boolean,
  perform: Struck["perform"],
): Promise<Answer> {
  const last: Pass = bothPass ? "fit" : "whole";
  if (ms === undefined) {
    const first = perform("whole");
    if (first.status < 300) perform(last);
    return first;
  }
  const checked = bothPass ? perform("check") : undefined;
  if (checked && checked.status >= 300) return checked;
  await sleep(ms);
  return perform(last);
}

function refuse(api: string, status: number): Answer {
  return answer(writeError(api, new GoogleError(status, WORDS[status] ?? `Error ${status}`)));
}

function answer(error: { status: number; body: string }): Answer {
  return { ...error, contentType: "application/json; charset=UTF-8" };
}
