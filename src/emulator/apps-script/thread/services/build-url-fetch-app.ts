// Builds `UrlFetchApp`: requests as Google sends them, answers as Google shows them.
import type { Host, WebAnswer, WebRequest } from "../../host-calls.ts";
import { Service } from "../service.ts";
import { expectArgument } from "./expect-argument.ts";
import { isByteArray, toBytes, toSigned } from "./to-bytes.ts";

const METHOD = "UrlFetchApp.fetch";
const OPTIONS = new Set([
  "contentType",
  "escaping",
  "followRedirects",
  "headers",
  "method",
  "muteHttpExceptions",
  "payload",
  "validateHttpsCertificates",
]);
const LONGEST_URL = 2_048;
const LARGEST_BODY = 50 * 1024 * 1024;
const SHOWN_OF_A_FAILURE = 200;

export function buildUrlFetchApp(host: Host): Service {
  return new Service("UrlFetchApp", {
    fetch(url: unknown, options: unknown = {}) {
      const request = readRequest(url, expectArgument.plainObject(METHOD, options));
      return buildResponse(request, host.fetchAll([request])[0]);
    },
    fetchAll(requests: unknown) {
      if (!Array.isArray(requests)) return expectArgument.refuse("UrlFetchApp.fetchAll", requests);
      const all = requests.map((one: unknown) => {
        if (typeof one === "string") return readRequest(one, {});
        const { url, ...options } = expectArgument.plainObject("UrlFetchApp.fetchAll", one);
        return readRequest(url, options);
      });
      const answers = host.fetchAll(all);
      return all.map((request, index) => buildResponse(request, answers[index]));
    },
  });
}

function encodeBody(payload: unknown): Uint8Array | undefined {
  if (payload === undefined || payload === null) return undefined;
  if (typeof payload === "string") return Buffer.from(payload, "utf8");
  if (isByteArray(payload)) return toBytes(METHOD, payload, "UTF_8");
  const fields = Object.entries(expectArgument.plainObject(METHOD, payload));
  const pairs = fields.map(([key, value]): [string, string] => [
    key,
    expectArgument.text(METHOD, value),
  ]);
  return Buffer.from(new URLSearchParams(pairs).toString(), "utf8");
}

function readRequest(
  target: unknown,
  given: Record<string, unknown>,
): WebRequest & { readonly mute: boolean } {
  const url = expectArgument.text(METHOD, target);
  for (const key of Object.keys(given)) {
    if (!OPTIONS.has(key)) throw new Error(`${METHOD} has no option "${key}"`);
  }
  if (url.length > LONGEST_URL) throw new Error("Limit Exceeded: URLFetch URL Length.");
  const body = encodeBody(given.payload);
  if ((body?.length ?? 0) > LARGEST_BODY) {
    throw new Error("Limit Exceeded: URLFetch POST Size.");
  }
  const method = expectArgument
    .text(METHOD, given.method ?? (body === undefined ? "get" : "post"))
    .toUpperCase();
  if (!["GET", "DELETE", "PATCH", "POST", "PUT"].includes(method)) {
    throw new Error(`Attribute provided with invalid value: method`);
  }
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(
    expectArgument.plainObject(METHOD, given.headers ?? {}),
  )) {
    headers[name] = expectArgument.text(METHOD, value);
  }
  if (body !== undefined) {
    const type = given.contentType ?? "application/x-www-form-urlencoded";
    headers["Content-Type"] = expectArgument.text(METHOD, type);
  }
  const followRedirects = expectArgument.flag(METHOD, given.followRedirects ?? true);
  const mute = expectArgument.flag(METHOD, given.muteHttpExceptions ?? false);
  return { url, method, headers, body, followRedirects, mute };
}

function buildResponse(
  request: WebRequest & { readonly mute: boolean },
  answer: WebAnswer | undefined,
): Service {
  if (answer === undefined || answer.kind === "failed") {
    throw new Error(answer?.reason ?? `Address unavailable: ${request.url}`);
  }
  const bytes = Buffer.from(answer.body);
  if (!request.mute && (answer.status < 200 || answer.status > 299)) {
    throw new Error(
      `Request failed for ${new URL(request.url).origin} returned code ${answer.status}. Truncated server response: ` +
        `${bytes.toString("utf8").slice(0, SHOWN_OF_A_FAILURE)} (use muteHttpExceptions option to examine full response)`,
    );
  }
  return new Service("HTTPResponse", {
    getResponseCode: () => answer.status,
    getHeaders: () => answer.headers,
    getAllHeaders: () => answer.headers,
    getContent: () => toSigned(bytes),
    getContentText: () => bytes.toString("utf8"),
  });
}
