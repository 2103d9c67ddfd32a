// Mounts Google's APIs and the token endpoint: faults strike here, calls are recorded and logged here.
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context, Hono } from "hono";
import { chooseFault } from "../faults/choose-fault.ts";
import type { ArmedFault } from "../faults/fault.ts";
import { strike, type Answer } from "../faults/strike.ts";
import type { World } from "../state.ts";
import { grantToken } from "../token/grant-token.ts";
import { answerCall, type Request } from "./answer-call.ts";
import { countQuota } from "./count-quota.ts";
import { readDiscovery } from "./discovery.ts";
import { HANDLERS } from "./handlers.ts";
import { matchMethod, type MatchedMethod } from "./match-method.ts";

/** One exchange as GOOGLE_LOG wants it; bodies are texts. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly requestBody: string | null;
  readonly status: number;
  readonly responseBody: string;
}

const RECORDS = 10_000;
const NOT_FOUND =
  "<!DOCTYPE html>\n<html lang=en>\n<title>Error 404 (Not Found)!!1</title>\n<p><b>404.</b> <ins>That’s an error.</ins>\n<p>The requested URL was not found on this server. <ins>That’s all we know.</ins>\n";

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
    const { status, body: json } = grantToken(world, readFields(body));
    const responseBody = JSON.stringify(json);
    log({ method: "POST", url: c.req.url, requestBody: body, status, responseBody });
    return send({ status, body: responseBody, contentType: "application/json; charset=utf-8" });
  });

  const carryOut = async (c: Context, matched: MatchedMethod, path: string): Promise<Response> => {
    const body = await c.req.text();
    const request: Request = {
      search: new URL(c.req.url).searchParams,
      authorization: c.req.header("authorization"),
      contentType: c.req.header("content-type"),
      body,
    };
    const { id, httpMethod } = matched.method;
    const perform = (overlapping: boolean) => answer(matched, request, overlapping);
    const fault = chooseFault(armed, id);
    const outcome = fault ? await strike(fault, id.split(".")[0] ?? "", perform) : perform(false);
    world.requests.push({
      method: id,
      status: outcome?.status ?? 0,
      at: new Date(world.now()).toISOString(),
      path,
    });
    if (world.requests.length > RECORDS) world.requests.splice(0, world.requests.length - RECORDS);
    if (!outcome) {
      (c.env as HttpBindings).incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
    log({
      method: httpMethod,
      url: c.req.url,
      requestBody: body === "" ? null : body,
      status: outcome.status,
      responseBody: outcome.body,
    });
    return send(outcome);
  };

  for (const prefix of ["/v4/*", "/drive/*", "/v1/*", "/upload/*"]) {
    app.all(prefix, async (c) => {
      const { pathname } = new URL(c.req.url);
      const matched = find(c.req.method, pathname);
      if (matched) return carryOut(c, matched, pathname);
      return send({ status: 404, body: NOT_FOUND, contentType: "text/html; charset=UTF-8" });
    });
  }
}

function send({ status, body, contentType }: Answer): Response {
  return new Response(status === 204 ? null : body, {
    status,
    headers: { "content-type": contentType },
  });
}

function readFields(body: string): Record<string, unknown> {
  if (!body.trimStart().startsWith("{")) return Object.fromEntries(new URLSearchParams(body));
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === "object" && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}
