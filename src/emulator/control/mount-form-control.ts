// Mounts the control routes that play people around a form: who answers it, who owns its script, who writes mails.
import type { Context, Hono } from "hono";
import { z } from "zod";
import { installScript } from "../apps-script/install-script.ts";
import { runFunction } from "../apps-script/run-function.ts";
import { explainRefusal, NOT_EDITABLE } from "../forms/answering/explain-refusal.ts";
import { readQuestionnaire } from "../forms/answering/read-questionnaire.ts";
import { readTitledAnswers } from "../forms/answering/read-titled-answers.ts";
import { submitResponse } from "../forms/answering/submit-response.ts";
import type { World } from "../state.ts";
import { readAsked } from "./read-asked.ts";

/** Answers by the questions' titles. */
const person = z.strictObject({
  answers: z.record(z.string(), z.unknown()),
  respondentEmail: z.string().optional(),
  responseId: z.string().optional(),
});
/** `run` names a function. */
const project = z.strictObject({
  source: z.string(),
  properties: z.record(z.string(), z.string()).optional(),
  run: z.string().optional(),
});
const mail = z.strictObject({
  from: z.string().optional(),
  to: z.string(),
  subject: z.string().optional(),
  text: z.string().optional(),
  html: z.string().optional(),
});

export function mountFormControl(app: Hono, world: World): void {
  app.post("/_emulator/forms/:id/responses", async (context) => {
    const formId = context.req.param("id");
    const state = world.forms.get(formId);
    if (state === undefined) return context.json({ error: `No form "${formId}"` }, 404);
    const asked = await readAsked(context.req, person);
    if (asked.kind === "unreadable") return refuse(context, `Cannot answer: ${asked.reason}`);
    const { answers, respondentEmail, responseId } = asked.value;
    const read = readTitledAnswers(readQuestionnaire(state.form), answers);
    if (read.kind === "unknown") {
      return refuse(context, `Biểu mẫu không có câu hỏi “${read.titles.join("”, “")}”`);
    }
    const outcome = submitResponse(world, formId, {
      answers: read.answers,
      respondentEmail,
      responseId,
    });
    switch (outcome.kind) {
      case "closed":
        return refuse(context, explainRefusal(outcome.access));
      case "not-editable":
        return refuse(context, NOT_EDITABLE);
      case "refused": {
        const sentences = outcome.problems.map(({ title, message }) => `${title}: ${message}`);
        return refuse(context, sentences.join("; "), outcome.problems);
      }
      case "stored": {
        if (context.req.query("wait") !== "no") await outcome.triggered;
        const { createTime } = outcome.response;
        return context.json({ responseId: outcome.response.responseId, createTime });
      }
    }
  });

  app.post("/_emulator/forms/:id/script", async (context) => {
    const formId = context.req.param("id");
    if (!world.forms.has(formId)) return context.json({ error: `No form "${formId}"` }, 404);
    const asked = await readAsked(context.req, project);
    if (asked.kind === "unreadable") return refuse(context, `Cannot install: ${asked.reason}`);
    const { source, properties = {}, run } = asked.value;
    installScript(world, formId, source, properties);
    if (run === undefined) return context.json({});
    const record = await runFunction(world, formId, run, { kind: "by-hand" });
    if (record.error !== undefined) return refuse(context, record.error);
    return context.json({ run: record });
  });

  app.get("/_emulator/forms/:id/script", (context) => {
    const script = world.scripts.get(context.req.param("id"));
    if (script === undefined) return context.json({ error: "No script is installed" }, 404);
    const { properties, triggers, runs } = script;
    return context.json({ properties, triggers, runs });
  });

  app.post("/_emulator/mails", async (context) => {
    const asked = await readAsked(context.req, mail);
    if (asked.kind === "unreadable") return refuse(context, `Cannot add the mail: ${asked.reason}`);
    const { from, to, subject = "", text = "", html = "" } = asked.value;
    const at = new Date(world.now()).toISOString();
    world.mails.push({ ...(from === undefined ? {} : { from }), to, subject, text, html, at });
    world.changed();
    return context.json({});
  });
}

function refuse(context: Context, error: string, problems: readonly unknown[] = []): Response {
  return context.json({ error, problems }, 400);
}
