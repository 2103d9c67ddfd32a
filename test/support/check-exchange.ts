// Holds one logged exchange, request and answer, against Google's discovery documents; shares no rule with the emulator's own checks.
import {
  readDiscovery,
  type ApiDescription,
  type MethodDescription,
} from "../../src/emulator/wire/discovery.ts";

/** A line of GOOGLE_LOG. */
export interface LoggedExchange {
  readonly method: string;
  readonly url: string;
  readonly requestBody: string | null;
  readonly status: number;
  readonly responseBody: string;
}

type Note = (at: string, what: string) => void;

const APIS = readDiscovery();
const ENVELOPE = new Set(["code", "message", "status", "errors", "details"]);

/** What Google would not have accepted or not have said; empty when all is well. A refused request may be wrong. */
export function checkExchange(exchange: LoggedExchange): string[] {
  const { method: httpMethod, status } = exchange;
  const url = new URL(exchange.url);
  if (url.pathname === "/token") return checkToken(exchange);
  // Google tolerates a slash before ":verb" and at the end.
  const found = findMethod(httpMethod, url.pathname.replace(/\/(?=:|$)/, ""));
  if (!found) return [`${httpMethod} ${url.pathname}: no such method`];
  const { api, method } = found;
  const problems: string[] = [];
  const note: Note = (at, what) => problems.push(`${method.id} ${status} ${at}: ${what}`);
  if (status < 400) {
    checkQuery(api, method, url.searchParams, note);
    if (method.request)
      check(api, method.request, read(exchange.requestBody) ?? {}, "request", note);
    else if (exchange.requestBody) note("request", "this method takes no body");
  }
  const answer = read(exchange.responseBody);
  if (status >= 400) checkRefusal(method.id, status, answer, note);
  else if (status === 204) {
    if (exchange.responseBody !== "") note("answer", "204 with a body");
  } else if (method.response) check(api, method.response, answer, "answer", note);
  return problems;
}

function findMethod(
  httpMethod: string,
  path: string,
): { api: ApiDescription; method: MethodDescription } | undefined {
  let best: { api: ApiDescription; method: MethodDescription } | undefined;
  const literal = (method: MethodDescription) => method.path.replace(/\{.*?\}/g, "").length;
  for (const api of APIS) {
    for (const method of api.methods) {
      const parts = method.path
        .split(/\{.*?\}/)
        .map((part) => part.replace(/[.*+?^$()|[\]\\]/g, "\\$&"));
      if (method.httpMethod !== httpMethod || !new RegExp(`^${parts.join("[^/]+?")}$`).test(path))
        continue;
      if (!best || literal(method) > literal(best.method)) best = { api, method };
    }
  }
  return best;
}

function checkQuery(
  api: ApiDescription,
  method: MethodDescription,
  query: URLSearchParams,
  note: Note,
): void {
  for (const name of new Set(query.keys())) {
    const type = method.query?.[name] ?? api.query[name];
    if (type === undefined) {
      note(`?${name}`, "no such parameter");
      continue;
    }
    const values = query.getAll(name);
    if (values.length > 1 && !type.startsWith("[]")) note(`?${name}`, "given twice");
    for (const value of values) {
      const plain = type.replace("[]", "");
      if (plain === "boolean" && !/^(true|false)$/i.test(value))
        note(`?${name}`, `${value} is no boolean`);
      if (plain === "integer" && !/^-?\d+$/.test(value)) note(`?${name}`, `${value} is no integer`);
      if (plain.startsWith("enum:") && !plain.slice(5).split("|").includes(value))
        note(`?${name}`, `${value} is none of ${plain}`);
    }
  }
  if (/values\.(append|update)$/.test(method.id) && !query.has("valueInputOption"))
    note("?valueInputOption", "required");
}

function check(api: ApiDescription, type: string, value: unknown, at: string, note: Note): void {
  if (type === "any") return;
  const wrong = () =>
    note(at, `${JSON.stringify(value)?.slice(0, 60)} where ${type.slice(0, 40)} belongs`);
  if (type.startsWith("[]")) {
    if (!Array.isArray(value)) wrong();
    else value.forEach((item, i) => check(api, type.slice(2), item, `${at}[${i}]`, note));
  } else if (type.startsWith("{}")) {
    if (!isObject(value)) wrong();
    else
      for (const [key, item] of Object.entries(value))
        check(api, type.slice(2), item, `${at}.${key}`, note);
  } else if (type.startsWith("@")) checkMessage(api, type.slice(1), value, at, note, wrong);
  else if (type.startsWith("enum:")) {
    if (!type.slice(5).split("|").includes(String(value))) wrong();
  } else if (!fits(type, value)) wrong();
}

function checkMessage(
  api: ApiDescription,
  name: string,
  value: unknown,
  at: string,
  note: Note,
  wrong: () => void,
): void {
  if (!isObject(value)) {
    wrong();
    return;
  }
  const fields = api.schemas[name] ?? {};
  for (const [key, item] of Object.entries(value)) {
    const type = fields[key];
    if (type === undefined) note(`${at}.${key}`, `${name} has no such field`);
    else check(api, type, item, `${at}.${key}`, note);
  }
  const kinds = Object.keys(value).length;
  if (name === "Request" && kinds !== 1) note(at, `${kinds} kinds of request in one`);
  if (name === "ExtendedValue" && kinds > 1) note(at, `${kinds} kinds of value in one`);
  const mask = Object.keys(fields).find((field) => fields[field] === "mask");
  if (mask && !value[mask]) note(`${at}.${mask}`, "at least one field must be listed");
}

function fits(type: string, value: unknown): boolean {
  switch (type) {
    case "boolean":
      return typeof value === "boolean";
    case "integer":
      return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31;
    case "number":
      return typeof value === "number";
    case "int64":
      return typeof value === "string" && /^-?\d+$/.test(value);
    default:
      return typeof value === "string";
  }
}

function checkRefusal(id: string, status: number, answer: unknown, note: Note): void {
  const error = isObject(answer) ? answer["error"] : undefined;
  if (!isObject(error)) {
    note("answer", "no error object");
    return;
  }
  for (const key of Object.keys(error))
    if (!ENVELOPE.has(key)) note(`answer.error.${key}`, "Google sends no such field");
  if (error["code"] !== status) note("answer.error.code", String(error["code"]));
  if (typeof error["message"] !== "string") note("answer.error.message", "no text");
  if (
    id.startsWith("drive.") ? !Array.isArray(error["errors"]) : typeof error["status"] !== "string"
  )
    note("answer.error", "neither a status nor reasons");
}

/** The token endpoint has no discovery document: RFC 7523. */
function checkToken({ requestBody, status, responseBody }: LoggedExchange): string[] {
  const answer = read(responseBody);
  if (!isObject(answer)) return ["token: the answer is no object"];
  if (status !== 200)
    return typeof answer["error"] === "string" ? [] : ["token: a refusal without a name"];
  const form = new URLSearchParams(requestBody ?? "");
  const asked =
    form.get("grant_type") === "urn:ietf:params:oauth:grant-type:jwt-bearer" &&
    form.get("assertion")?.split(".").length === 3;
  const given =
    typeof answer["access_token"] === "string" &&
    Number.isInteger(answer["expires_in"]) &&
    answer["token_type"] === "Bearer";
  return [
    ...(asked ? [] : ["token: no assertion was sent"]),
    ...(given ? [] : ["token: no token was given"]),
  ];
}

function read(text: string | null): unknown {
  return text ? (JSON.parse(text) as unknown) : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
