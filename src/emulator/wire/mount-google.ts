// Mounts Google's APIs and the token endpoint: faults strike here, calls are recorded and logged here.
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context, Hono } from "hono";
import { chooseFault } from "../faults/choose-fault.ts";
import type { ArmedFault } from "../faults/fault.ts";
import { strike, type Answer, type Pass } from "../faults/strike.ts";
import type { RequestRecord, World } from "../state.ts";
import { grantToken } from "../token/grant-token.ts";
import { readGrant } from "../token/read-grant.ts";
import { answerCall, type Request } from "./answer-call.ts";
import { countQuota } from "./count-quota.ts";
import { readDiscovery } from "./discovery.ts";
import { HANDLERS } from "./handlers.ts";
import { matchMethod, type MatchedMethod } from "./match-method.ts";
import { writePage } from "./write-page.ts";

/** One exchange as GOOGLE_LOG wants it; bodies are texts. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly requestBody: string | null;
  readonly status: number;
  readonly responseBody: string;
}

const RECORDS = 10_000;

export function mountGoogle(
  app: Hono,
  world: World,
  armed: readonly ArmedFault[],
  log: (exchange: Exchange) => void,
): void {
  const apis = readDiscovery();
  const find = matchMethod(apis);
  const answer = answerCall(world, HANDLERS, apis, countQuota(world));

  app.post("/token", async (c) => {
    const body = await c.req.text();
    const { status, body: json } = grantToken(
      world,
      readGrant(body, c.req.header("content-type")),
      c.req.header("x-forwarded-host") ?? c.req.header("host"),
    );
    const responseBody = JSON.stringify(json);
    log({ method: "POST", url: c.req.url, requestBody: body, status, responseBody });
    return send({ status, body: responseBody, contentType: "application/json; charset=utf-8" });
  });

  const carryOut = async (c: Context, matched: MatchedMethod, path: string): Promise<Response> => {
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const request: Request = {
      search: new URL(c.req.url).searchParams,
      authorization: c.req.header("authorization"),
      contentType: c.req.header("content-type"),
      contentEncoding: c.req.header("content-encoding"),
      bytes,
    };
    const { id, httpMethod } = matched.method;
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
    const outcome = fault
      ? await strike({ fault, methodId: id, switches: world.switches, perform })
      : perform("whole");
    record.status = outcome?.status ?? 0;
    record.at = new Date(world.now()).toISOString();
    world.requests.push(record);
    if (world.requests.length > RECORDS) world.requests.splice(0, world.requests.length - RECORDS);
    if (!outcome) {
      (c.env as HttpBindings).incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
    log({
      method: httpMethod,
      url: c.req.url,
      requestBody: bytes.length === 0 ? null : new TextDecoder().decode(bytes),
      status: outcome.status,
      responseBody: outcome.body,
    });
    return send(outcome);
  };

  for (const prefix of ["/v4/*", "/drive/*", "/v1/*", "/upload/*"]) {
    app.all(prefix, async (c) => {
      const { pathname } = new URL(c.req.url);
      const other = c.req.method === "POST" && c.req.header("x-http-method-override");
      const matched = find(other ? other.toUpperCase() : c.req.method, pathname);
      return matched ? carryOut(c, matched, pathname) : send(writePage(404, pathname));
    });
  }
  app.notFound((c) => send(writePage(404, new URL(c.req.url).pathname)));
}

function send({ status, body, contentType }: Answer): Response {
  return new Response(status === 204 ? null : body, {
    status,
    headers: { "content-type": contentType },
  });
}
