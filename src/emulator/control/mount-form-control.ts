// Mounts the control routes that play people around a form: who answers it, who owns its script, who writes mails.
import type { Context, Hono } from "hono";
import { installScript } from "../apps-script/install-script.ts";
import { runFunction } from "../apps-script/run-function.ts";
import { explainRefusal, NOT_EDITABLE } from "../forms/explain-refusal.ts";
import { readQuestionnaire } from "../forms/read-questionnaire.ts";
import { readTitledAnswers } from "../forms/read-titled-answers.ts";
import { submitResponse } from "../forms/submit-response.ts";
import type { World } from "../state.ts";
import { isStringMap, readObject } from "./read-object.ts";

function refuse(context: Context, error: string, problems: readonly unknown[] = []): Response {
  return context.json({ error, problems }, 400);
}

export function mountFormControl(app: Hono, world: World): void {
  app.post("/_emulator/forms/:id/responses", async (context) => {
    const formId = context.req.param("id");
    const state = world.forms.get(formId);
    if (state === undefined) return context.json({ error: `No form "${formId}"` }, 404);
    const body = await readObject(context, ["answers", "respondentEmail", "responseId"]);
    if (body.kind === "wrong") return refuse(context, body.reason);
    const { answers, respondentEmail, responseId } = body.value;
    if (typeof answers !== "object" || answers === null || Array.isArray(answers)) {
      return refuse(context, 'Cannot read "answers": it must be an object from title to value');
    }
    if (respondentEmail !== undefined && typeof respondentEmail !== "string") {
      return refuse(context, 'Cannot read "respondentEmail": it must be a text');
    }
    if (responseId !== undefined && typeof responseId !== "string") {
      return refuse(context, 'Cannot read "responseId": it must be a text');
    }
    const read = readTitledAnswers(
      readQuestionnaire(state.form),
      answers as Record<string, unknown>,
    );
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
    const body = await readObject(context, ["source", "properties", "run"]);
    if (body.kind === "wrong") return refuse(context, body.reason);
    const { source, properties = {}, run } = body.value;
    if (typeof source !== "string")
      return refuse(context, 'Cannot read "source": it must be a text');
    if (!isStringMap(properties)) {
      return refuse(context, 'Cannot read "properties": it must be an object of texts');
    }
    if (run !== undefined && typeof run !== "string") {
      return refuse(context, 'Cannot read "run": it must be the name of a function');
    }
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
    const body = await readObject(context, ["from", "to", "subject", "text", "html"]);
    if (body.kind === "wrong") return refuse(context, body.reason);
    const { value } = body;
    if (!isStringMap(value) || value.to === undefined) {
      return refuse(context, 'Cannot add the mail: "to" and the other fields must be texts');
    }
    const { from, to, subject = "", text = "", html = "" } = value;
    const at = new Date(world.now()).toISOString();
    world.mails.push({ ...(from === undefined ? {} : { from }), to, subject, text, html, at });
    world.changed();
    return context.json({});
  });
}
