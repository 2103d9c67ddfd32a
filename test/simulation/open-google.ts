// Opens Google's APIs of a world as one function of a call: the emulator without its sockets.
import { answerCall } from "../../src/emulator/calls/answer-call.ts";
import { carryOut } from "../../src/emulator/calls/carry-out.ts";
import { HANDLERS } from "../../src/emulator/calls/handlers.ts";
import type { ArmedFault } from "../../src/emulator/faults/fault.ts";
import type { World } from "../../src/emulator/state.ts";
import type { Answer } from "../../src/emulator/wire/answer.ts";
import { countQuota } from "../../src/emulator/wire/count-quota.ts";
import { readDiscovery } from "../../src/emulator/wire/discovery.ts";
import { matchMethod } from "../../src/emulator/wire/match-method.ts";
import { writePage } from "../../src/emulator/wire/write-page.ts";

export interface GoogleRequest {
  readonly httpMethod: string;
  readonly url: URL;
  readonly token: string;
  /** JSON, or "". */
  readonly body: string;
}

/** Undefined: the connection is torn down without an answer. */
export type Google = (request: GoogleRequest) => Promise<Answer | undefined>;

/** The same for all runs, and big. */
const apis = readDiscovery();
const find = matchMethod(apis);

export function openGoogle(world: World, armed: readonly ArmedFault[]): Google {
  const answer = answerCall(world, HANDLERS, apis, countQuota(world));
  return async ({ httpMethod, url, token, body }) => {
    const matched = find(httpMethod, url.pathname);
    if (matched === undefined) return writePage(404, url.pathname);
    const request = {
      search: url.searchParams,
      authorization: `Bearer ${token}`,
      contentType: body === "" ? undefined : "application/json",
      contentEncoding: undefined,
      bytes: new TextEncoder().encode(body),
    };
    return carryOut({ world, armed, answer, matched, request, path: url.pathname });
  };
}
