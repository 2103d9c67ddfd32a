// The door for submissions: an answer means stored.
import { Hono } from "hono";
import { NATION } from "../../domain/federation.ts";
import { judgeReading } from "../../domain/judge-reading.ts";
import { problemSentence } from "../../domain/problem-sentence.ts";
import { receiptOf } from "../../domain/receipt.ts";
import type { Problem } from "../../domain/submission.ts";
import type { Env } from "../env.ts";
import { findHome } from "../intake/find-home.ts";
import { keyResponse } from "../intake/key-response.ts";
import { readBody } from "../intake/read-body.ts";
import { recogniseSender } from "../intake/recognise-sender.ts";
import { responseBodySchema } from "../intake/response-body.ts";
import { verifySender } from "../intake/verify-sender.ts";
import { problemResponse } from "../problem.ts";
import { readRegistry } from "../read-registry.ts";

export const webhookRoutes = new Hono<{ Bindings: Env }>().post("/forms", async (c) => {
  const { text, tooLarge } = await readBody(c.req.raw);
  const registry = await readRegistry(c.env);

  const parsed = tooLarge ? undefined : parse(text);
  if (parsed === undefined) {
    const why = tooLarge ? "too-large" : "not-json";
    await recogniseSender(c.env, registry, c.req.raw.headers, text ?? "", why);
    return problemResponse(why);
  }

  const formId = formOf(parsed);
  const form = formId === undefined ? undefined : registry.forms[formId];
  const programme = form === undefined ? undefined : registry.programmes[form.programme];
  if (formId !== undefined && (form === undefined || programme === undefined))
    return problemResponse("unknown-form");
  if (formId === undefined || form === undefined || programme === undefined || text === undefined) {
    return problemResponse("wrong-shape", "data.formId: must be the id of a form");
  }
  const signed = {
    formKey: c.env.FORM_KEY,
    formId,
    generations: form.generations,
    headers: c.req.raw.headers,
    text,
  };
  if (!(await verifySender(signed))) return problemResponse("unauthorised");

  const body = responseBodySchema.safeParse(parsed);
  if (!body.success) {
    await c.env.BOARD.getByName(programme.id).countRejected({ form: formId, why: "wrong-shape" });
    return problemResponse(
      "wrong-shape",
      body.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "),
    );
  }

  const response = body.data.data;
  const { key, keyHex, content } = await keyResponse(response);
  const receipt = receiptOf(key);
  const { home, reading } = await findHome(c.env, registry, {
    form,
    programme,
    response,
    key: keyHex,
  });
  const judged = home === NATION ? "unrouted" : judgeReading(reading, home);
  const { verdict, older } = await c.env.LEDGER.getByName(`${programme.id}/${home}`).record({
    key: keyHex,
    receipt,
    formId,
    submittedAt: response.submittedAt,
    hash: content,
    judged,
    reading,
  });
  const late: Problem[] = older
    ? [{ field: "form", code: "older-version", message: problemSentence("older-version") }]
    : [];
  return c.json({
    verdict,
    receipt,
    ...(home === NATION ? {} : { federation: home }),
    // Words of one's own instead of a choice are welcome: a note for officers, no problem for the member.
    problems: [
      ...reading.problems,
      ...reading.flags.filter(({ code }) => code !== "not-a-choice"),
      ...late,
    ],
  });
});

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The form is named before the rest is checked, since its secret is what the rest is verified with. */
function formOf(body: unknown): string | undefined {
  const data = typeof body === "object" && body !== null && "data" in body ? body.data : undefined;
  const formId =
    typeof data === "object" && data !== null && "formId" in data ? data.formId : undefined;
  return typeof formId === "string" && formId !== "" ? formId : undefined;
}
