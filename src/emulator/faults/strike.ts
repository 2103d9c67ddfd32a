// Carries out a call under a fault: the answer is lost, late, doubled or refused as the fault says.
import type { World } from "../state.ts";
import type { Answer } from "../wire/answer.ts";
import type { Pass } from "../wire/call.ts";
import { refuseOverQuota } from "../wire/count-quota.ts";
import { GoogleError } from "../wire/google-error.ts";
import { writeError } from "../wire/write-error.ts";
import type { Fault } from "./fault.ts";

export interface Struck {
  readonly fault: Fault;
  readonly methodId: string;
  readonly world: Pick<World, "switches" | "wait">;
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

/** Undefined: the socket is to be torn down without an answer. */
export async function strike({
  fault,
  methodId,
  world,
  perform,
}: Struck): Promise<Answer | undefined> {
  const api = methodId.split(".")[0] ?? "";
  const ms = fault.ms ?? 1_000;
  switch (fault.kind) {
    case "status":
      return fault.status === 429
        ? writeError(api, refuseOverQuota(methodId, true))
        : refuse(api, fault.status ?? 503);
    case "html":
      return { status: 502, body: HTML_502, contentType: "text/html; charset=UTF-8" };
    case "slow":
      await world.wait(ms);
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
      void world.wait(ms).then(() => perform("whole"));
      return refuse(api, 503);
    case "overlap":
      return overlap(ms, world, perform);
    case "twice":
      return repeat(world, perform);
    case "quota":
      return writeError(api, refuseOverQuota(methodId, true));
  }
}

/** The call overlaps whatever else comes meanwhile. */
async function overlap(
  ms: number,
  { switches, wait }: Struck["world"],
  perform: Struck["perform"],
): Promise<Answer> {
  const bothPass = switches.overlap === "both-pass";
  const checked = bothPass ? perform("check") : undefined;
  if (checked && checked.status >= 300) return checked;
  await wait(ms);
  return perform(lastPass(switches));
}

/** Two copies of the call overlap inside Google. */
function repeat({ switches }: Struck["world"], perform: Struck["perform"]): Answer {
  const first = perform("whole");
  if (first.status < 300) perform(lastPass(switches));
  return first;
}

const lastPass = (switches: Struck["world"]["switches"]): Pass =>
  switches.overlap === "both-pass" ? "fit" : "whole";

function refuse(api: string, status: number): Answer {
  return writeError(api, new GoogleError(status, WORDS[status] ?? `Error ${status}`));
}
