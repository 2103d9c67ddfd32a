// One Google call from the wire to the answer: authorize, count, read, check, handle, cut to the mask.
import type { World } from "../state.ts";
import { JSON_TYPE, type Answer } from "../wire/answer.ts";
import { applyMask } from "../wire/apply-mask.ts";
import { authorize } from "../wire/authorize.ts";
import type { Handler, Pass } from "../wire/call.ts";
import { checkFields } from "../wire/check-fields.ts";
import { checkMask } from "../wire/check-mask.ts";
import type { Quota } from "../wire/count-quota.ts";
import type { ApiDescription } from "../wire/discovery.ts";
import { GoogleError } from "../wire/google-error.ts";
import type { MatchedMethod } from "../wire/match-method.ts";
import { parseMask } from "../wire/parse-mask.ts";
import { readBody, type Sent } from "../wire/read-body.ts";
import { readQuery } from "../wire/read-query.ts";
import { writeError } from "../wire/write-error.ts";
import { shadowWorld } from "../world/shadow-world.ts";

export interface Request extends Sent {
  readonly search: URLSearchParams;
  readonly authorization: string | undefined;
}

/** Bodies bound to one field of Google's request message are named by it in errors. */
const BOUND_TO: Record<string, string> = {
  "sheets.spreadsheets.values.update": "data",
  "sheets.spreadsheets.values.append": "data",
  "sheets.spreadsheets.create": "spreadsheet",
  "forms.forms.create": "form",
};

export type AnswerCall = (matched: MatchedMethod, request: Request, pass: Pass) => Answer;

/** Makes what answers every call of one world. */
export function answerCall(
  world: World,
  handlers: ReadonlyMap<string, Handler>,
  apis: readonly ApiDescription[],
  quota: Quota,
): AnswerCall {
  const checks = new Map(apis.map((api) => [api, checkFields(api)]));
  return ({ api, method, params }, request, pass) => {
    const [name = ""] = method.id.split(".");
    try {
      const handler = handlers.get(method.id);
      if (!handler || !method.scopes) throw GoogleError.notBuilt(`method ${method.id}`);
      const email = authorize(world, method, request);
      if (pass !== "check") quota(method.id, email);
      const bound = BOUND_TO[method.id] ?? "";
      const sent = readBody(name, request);
      const query = readQuery(api, method, [...request.search, ...sent.query], bound);
      const fields = query.text("fields");
      const mask = fields ? parseMask(fields) : undefined;
      if (mask && method.response) checkMask(api, method.response, mask);
      if (method.request) checks.get(api)?.(method.request, sent.json, bound);
      const result = handler({
        world: pass === "check" ? shadowWorld(world) : world,
        email,
        params,
        query,
        mask,
        body: method.request ? sent.json : {},
        overlapping: pass === "fit",
      });
      if (result === undefined) return { status: 204, body: "", contentType: JSON_TYPE };
      return {
        status: 200,
        body: JSON.stringify(mask ? applyMask(result, mask) : result),
        contentType: JSON_TYPE,
      };
    } catch (error) {
      return writeError(name, explain(error));
    }
  };
}

/** JSON nested so deep that no one can walk it. */
function explain(error: unknown): unknown {
  return error instanceof RangeError && error.message.includes("call stack")
    ? GoogleError.invalid("Message too deep. Max recursion depth reached for key ''")
    : error;
}
