// Mounts the form as a person answers it on a phone: page by page, each checked before the next.
import type { Context, Hono } from "hono";
import { snapshotForm } from "../../apps-script/host/snapshot-form.ts";
import { checkAccess } from "../../forms/answering/check-access.ts";
import { checkAnswer } from "../../forms/answering/check-answer.ts";
import { checkEmail, EMAIL_TITLE } from "../../forms/answering/check-email.ts";
import type { Problem } from "../../forms/answering/check-submission.ts";
import { explainRefusal, NOT_EDITABLE } from "../../forms/answering/explain-refusal.ts";
import { findNextSection } from "../../forms/answering/find-path.ts";
import type { Questionnaire } from "../../forms/answering/questionnaire.ts";
import { readQuestionnaire } from "../../forms/answering/read-questionnaire.ts";
import { submitResponse } from "../../forms/answering/submit-response.ts";
import type { FormState, StoredResponse, World } from "../../state.ts";
import { readSheet, type FilledSheet } from "./read-sheet.ts";
import { renderNotice } from "./render-notice.ts";
import { renderSection } from "./render-section.ts";

const EMPTY: FilledSheet = { answers: {}, page: 0, history: [], email: "", edit: "", wish: "next" };

function findByToken(state: FormState, token: string): StoredResponse | undefined {
  for (const response of state.responses.values()) {
    if (response.scriptId === token) return response;
  }
  return undefined;
}

function checkPage(questionnaire: Questionnaire, sheet: FilledSheet): Problem[] {
  const problems: Problem[] = [];
  if (questionnaire.collectsEmail && sheet.page === 0) {
    const message = checkEmail(sheet.email);
    if (message !== undefined) problems.push({ title: EMAIL_TITLE, message });
  }
  for (const block of questionnaire.sections[sheet.page]?.blocks ?? []) {
    if (block.kind !== "question") continue;
    const { questionId, title } = block.question;
    const message = checkAnswer(block.question, sheet.answers[questionId] ?? []);
    if (message !== undefined) problems.push({ questionId, title, message });
  }
  return problems;
}

export function mountForm(app: Hono, world: World): void {
  function say(context: Context, formId: string, text: string, status: 200 | 404 = 200) {
    const title = world.forms.get(formId)?.form.info?.title || "Biểu mẫu";
    return context.html(renderNotice({ title, text, links: [] }), status);
  }

  function show(
    context: Context,
    formId: string,
    sheet: FilledSheet,
    problems: readonly Problem[],
  ) {
    const questionnaire = readQuestionnaire(world.forms.get(formId)?.form ?? {});
    const last = findNextSection(questionnaire, sheet.page, sheet.answers) === undefined;
    return context.html(renderSection({ formId, questionnaire, sheet, problems, last }));
  }

  app.get("/forms/d/e/:id/viewform", (context) => {
    const formId = context.req.param("id");
    const state = world.forms.get(formId);
    const access = checkAccess(world, formId);
    if (access.kind !== "open" || state === undefined) {
      const text = explainRefusal(access.kind === "open" ? { kind: "missing" } : access);
      return say(context, formId, text, access.kind === "missing" ? 404 : 200);
    }
    const edit = context.req.query("edit2");
    if (edit === undefined) return show(context, formId, EMPTY, []);
    const earlier = findByToken(state, edit);
    if (earlier === undefined || state.allowResponseEdits !== true) {
      return say(context, formId, NOT_EDITABLE);
    }
    const { answers, respondentEmail: email = "" } = earlier;
    return show(context, formId, { ...EMPTY, answers, email, edit }, []);
  });

  app.post("/forms/d/e/:id/formResponse", async (context) => {
    const formId = context.req.param("id");
    const state = world.forms.get(formId);
    const access = checkAccess(world, formId);
    if (access.kind !== "open" || state === undefined) {
      return say(
        context,
        formId,
        explainRefusal(access.kind === "open" ? { kind: "missing" } : access),
      );
    }
    const questionnaire = readQuestionnaire(state.form);
    const sheet = readSheet(questionnaire, await context.req.text());
    if (sheet.wish === "back") {
      const history = sheet.history.slice(0, -1);
      return show(context, formId, { ...sheet, page: sheet.history.at(-1) ?? 0, history }, []);
    }
    const problems = checkPage(questionnaire, sheet);
    if (problems.length > 0) return show(context, formId, sheet, problems);
    const next = findNextSection(questionnaire, sheet.page, sheet.answers);
    if (next !== undefined) {
      // Led back to a page passed before, the person goes on from there.
      const passed = sheet.history.indexOf(next);
      const history = passed >= 0 ? sheet.history.slice(0, passed) : [...sheet.history, sheet.page];
      return show(context, formId, { ...sheet, page: next, history }, []);
    }

    const outcome = submitResponse(world, formId, {
      answers: sheet.answers,
      respondentEmail: questionnaire.collectsEmail ? sheet.email : undefined,
      responseId:
        sheet.edit === "" ? undefined : (findByToken(state, sheet.edit)?.responseId ?? ""),
    });
    switch (outcome.kind) {
      case "closed":
        return say(context, formId, explainRefusal(outcome.access));
      case "not-editable":
        return say(context, formId, NOT_EDITABLE);
      case "refused": {
        // The page itself was in order, so the fault is on an earlier one: back to the first that has one.
        const page = questionnaire.sections.findIndex(
          (_section, index) => checkPage(questionnaire, { ...sheet, page: index }).length > 0,
        );
        const at = { ...sheet, page: Math.max(0, page), history: [] };
        return show(context, formId, at, outcome.problems);
      }
      case "stored":
        return context.redirect(
          `/forms/d/e/${formId}/formResponse?edit2=${outcome.response.scriptId}`,
          303,
        );
    }
  });

  app.get("/forms/d/e/:id/formResponse", (context) => {
    const formId = context.req.param("id");
    const form = snapshotForm(world, formId);
    const token = context.req.query("edit2");
    if (form === undefined) return say(context, formId, explainRefusal({ kind: "missing" }), 404);
    const viewform = `/forms/d/e/${formId}/viewform`;
    const again = { href: viewform, text: "Gửi câu trả lời khác" };
    const edit = { href: `${viewform}?edit2=${token}`, text: "Chỉnh sửa câu trả lời" };
    const links = token !== undefined && form.allowResponseEdits ? [edit, again] : [again];
    return context.html(renderNotice({ title: form.title, text: form.confirmationMessage, links }));
  });
}
