// Mounts Google's APIs and the token endpoint; each exchange is logged here.
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context, Hono } from "hono";
import type { ArmedFault } from "../faults/fault.ts";
import type { World } from "../state.ts";
import { grantToken } from "../token/grant-token.ts";
import { readGrant } from "../token/read-grant.ts";
import type { Answer } from "../wire/answer.ts";
import { countQuota } from "../wire/count-quota.ts";
import { readDiscovery } from "../wire/discovery.ts";
import { matchMethod, type MatchedMethod } from "../wire/match-method.ts";
import { writePage } from "../wire/write-page.ts";
import { answerCall, type Request } from "./answer-call.ts";
import { carryOut } from "./carry-out.ts";
import { HANDLERS } from "./handlers.ts";

/** One exchange as GOOGLE_LOG wants it; bodies are texts. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly requestBody: string | null;
  readonly status: number;
  readonly responseBody: string;
}

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

  const exchange = async (c: Context, matched: MatchedMethod, path: string): Promise<Response> => {
    const request = await readRequest(c);
    const outcome = await carryOut({ world, armed, answer, matched, request, path });
    if (!outcome) {
      (c.env as HttpBindings).incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
    const { bytes } = request;
    log({
      method: matched.method.httpMethod,
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
      return matched ? exchange(c, matched, pathname) : send(writePage(404, pathname));
    });
  }
  app.notFound((c) => send(writePage(404, new URL(c.req.url).pathname)));
}

async function readRequest({ req }: Context): Promise<Request> {
  return {
    search: new URL(req.url).searchParams,
    authorization: req.header("authorization"),
    contentType: req.header("content-type"),
    contentEncoding: req.header("content-encoding"),
    bytes: new Uint8Array(await req.arrayBuffer()),
  };
}

function send({ status, body, contentType }: Answer): Response {
  return new Response(status === 204 ? null : body, {
    status,
    headers: { "content-type": contentType },
  });
}
