// Renders one page of a form: its title card, its questions, and the way on and back.
import { html } from "hono/html";
import { EMAIL_TITLE } from "../../forms/answering/check-email.ts";
import type { Problem } from "../../forms/answering/check-submission.ts";
import type { Questionnaire } from "../../forms/answering/questionnaire.ts";
import { renderPage, type Html } from "../render-page.ts";
import { nameField, type FilledSheet } from "./read-sheet.ts";
import { renderQuestion } from "./render-question.ts";

export interface SectionPage {
  readonly formId: string;
  readonly questionnaire: Questionnaire;
  readonly sheet: FilledSheet;
  readonly problems: readonly Problem[];
  /** True when the answers given so far lead from this page to the end. */
  readonly last: boolean;
}

/** What was filled in on other pages travels along unseen. */
function renderCarried({ questionnaire, sheet }: SectionPage): Html[] {
  const carried: Html[] = [];
  for (const [index, section] of questionnaire.sections.entries()) {
    if (index === sheet.page) continue;
    for (const block of section.blocks) {
      if (block.kind !== "question") continue;
      for (const value of sheet.answers[block.question.questionId] ?? []) {
        const name = nameField(block.question);
        carried.push(html`<input type="hidden" name="${name}" value="${value}" />`);
      }
    }
  }
  if (questionnaire.collectsEmail && sheet.page !== 0) {
    carried.push(html`<input type="hidden" name="email" value="${sheet.email}" />`);
  }
  return carried;
}

function renderEmail({ questionnaire, sheet, problems }: SectionPage): Html | "" {
  if (!questionnaire.collectsEmail || sheet.page !== 0) return "";
  const problem = problems.find((one) => one.questionId === undefined)?.message;
  return html`<div class="${problem === undefined ? "card question" : "card question wrong"}">
    <p class="title">
      <label for="field-email">${EMAIL_TITLE}</label> <span class="star" aria-hidden="true">*</span>
    </p>
    <input
      type="email"
      id="field-email"
      name="email"
      value="${sheet.email}"
      autocomplete="email"
      placeholder="Địa chỉ email của bạn"
      aria-required="true"
      aria-invalid="${problem === undefined ? "false" : "true"}"
      aria-describedby="${problem === undefined ? "" : "problem-email"}"
      ${problem === undefined ? "" : "autofocus"}
    />
    ${
      problem === undefined
        ? ""
        : html`<p class="problem" id="problem-email" role="alert">
            <span class="sign" aria-hidden="true">!</span>${problem}
          </p>`
    }
  </div>`;
}

export function renderSection(page: SectionPage): Html {
  const { formId, questionnaire, sheet, problems, last } = page;
  const section = questionnaire.sections[sheet.page];
  const blocks = section?.blocks ?? [];
  const count = questionnaire.sections.length;
  const asks =
    questionnaire.collectsEmail ||
    blocks.some((one) => one.kind === "question" && one.question.required);
  const focused = problems[0];
  const body = html`<main class="form">
    <form method="post" action="/forms/d/e/${formId}/formResponse" novalidate>
      <header class="card head">
        <h1>${questionnaire.title}</h1>
        ${
          sheet.page === 0 && questionnaire.description !== ""
            ? html`<p class="description">${questionnaire.description}</p>`
            : ""
        }
        ${sheet.edit === "" ? "" : html`<p class="editing">Bạn đang sửa câu trả lời đã gửi.</p>`}
        ${asks ? html`<p class="note"><span class="star">*</span> Câu hỏi bắt buộc</p>` : ""}
      </header>
      ${
        section !== undefined && section.id !== undefined
          ? html`<div class="card section">
              <h2>${section.title}</h2>
              ${section.description === "" ? "" : html`<p>${section.description}</p>`}
            </div>`
          : ""
      }
      ${renderEmail(page)}
      ${blocks.map((block) => {
        if (block.kind === "text") {
          return html`<div class="card section">
            <h2>${block.title}</h2>
            ${block.description === "" ? "" : html`<p>${block.description}</p>`}
          </div>`;
        }
        const { question } = block;
        const problem = problems.find((one) => one.questionId === question.questionId);
        return renderQuestion({
          question,
          values: sheet.answers[question.questionId] ?? [],
          problem: problem?.message,
          focused: problem !== undefined && problem === focused,
        });
      })}
      <input type="hidden" name="page" value="${sheet.page}" />
      <input type="hidden" name="history" value="${sheet.history.join(",")}" />
      <input type="hidden" name="edit" value="${sheet.edit}" />
      ${renderCarried(page)}
      <div class="moves">
        <button class="main" name="wish" value="next">${last ? "Gửi" : "Tiếp"}</button>
        ${
          sheet.history.length > 0
            ? html`<button class="plain" name="wish" value="back">Quay lại</button>`
            : ""
        }
        ${
          count > 1
            ? html`<span class="progress">
                <progress max="${count}" value="${sheet.page + 1}" aria-hidden="true"></progress>
                Trang ${sheet.page + 1}/${count}
              </span>`
            : ""
        }
      </div>
    </form>
    <p class="foot">Không bao giờ gửi mật khẩu qua biểu mẫu.</p>
  </main>`;
  const title = problems.length > 0 ? `Cần sửa – ${questionnaire.title}` : questionnaire.title;
  return renderPage({ title, styles: ["form"], script: "form/follow-form.js", body });
}
