// Carries out a call under a fault: the answer is lost, late, doubled or refused as the fault says.
import { setTimeout as sleep } from "node:timers/promises";
import { overQuota } from "../wire/count-quota.ts";
import { GoogleError } from "../wire/google-error.ts";
import { writeError } from "../wire/write-error.ts";
import type { Fault } from "./fault.ts";

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly contentType: string;
}

/** Undefined: the socket is torn down without an answer. */
export type Outcome = Answer | undefined;

/** Carries the call out once; a true argument marks the second of two overlapping copies. */
export type Perform = (overlapping: boolean) => Answer;

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

export async function strike(fault: Fault, api: string, perform: Perform): Promise<Outcome> {
  const ms = fault.ms ?? 1_000;
  switch (fault.kind) {
    case "status":
      return refuse(api, fault.status ?? 503);
    case "html":
      return { status: 502, body: HTML_502, contentType: "text/html; charset=UTF-8" };
    case "slow":
      await sleep(ms);
      return perform(false);
    case "reset-before":
      return undefined;
    case "reset-after":
      perform(false);
      return undefined;
    case "lost-reply":
      perform(false);
      return refuse(api, 503);
    case "late":
      void sleep(ms, undefined, { ref: false }).then(() => perform(false));
      return refuse(api, 503);
    case "overlap": {
      const first = perform(false);
      if (first.status < 300) perform(true);
      return first;
    }
    case "quota":
      return answer(writeError(api, overQuota("Write", true)));
  }
}

function refuse(api: string, status: number): Answer {
  return answer(writeError(api, new GoogleError(status, WORDS[status] ?? `Error ${status}`)));
}

function answer(error: { status: number; body: string }): Answer {
  return { ...error, contentType: "application/json; charset=UTF-8" };
}
