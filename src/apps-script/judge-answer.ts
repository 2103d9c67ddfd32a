// Judges the server's answer to one request.
import type { Outcome, Receipt, ServerProblem } from "./outcome.ts";

/** 401 and 404 pass when the form has been registered or its secret changed a minute ago; 408 and 429 pass by themselves. */
const PASSING = [401, 404, 408, 429];
const VERDICTS = ["accepted", "updated", "duplicate", "needs-fixing", "unrouted"] as const;

export function judgeAnswer(status: number, body: string): Outcome {
  if (status >= 200 && status <= 299) return { kind: "stored", receipt: readReceipt(parse(body)) };
  if (status >= 400 && status <= 499 && PASSING.indexOf(status) < 0) {
    return { kind: "refused", why: readProblem(parse(body)) ?? `máy chủ trả lời mã ${status}` };
  }
  return { kind: "later", why: `máy chủ trả lời mã ${status}` };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null;
}

function readReceipt(body: unknown): Receipt | undefined {
  if (!isObject(body)) return undefined;
  const { verdict: said, receipt, problems } = body;
  const verdict = VERDICTS.find((one) => one === said);
  if (verdict === undefined || typeof receipt !== "string") return undefined;
  return {
    verdict,
    receipt,
    problems: Array.isArray(problems) ? problems.flatMap(readServerProblem) : [],
  };
}

function readServerProblem(problem: unknown): ServerProblem[] {
  if (!isObject(problem) || typeof problem["message"] !== "string") return [];
  return [
    { field: String(problem["field"]), code: String(problem["code"]), message: problem["message"] },
  ];
}

/** RFC 9457 problem details: the sentence meant for people. */
function readProblem(body: unknown): string | undefined {
  if (!isObject(body)) return undefined;
  const words = body["detail"] ?? body["title"];
  return typeof words === "string" && words !== "" ? words : undefined;
}
