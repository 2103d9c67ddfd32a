// Renders one question with its field, its help and what is wrong with its answer.
import { html } from "hono/html";
import type { Choice, Question } from "../../forms/answering/questionnaire.ts";
import type { Html } from "../render-page.ts";
import { nameField, nameOtherField, OTHER } from "./read-sheet.ts";

export interface Asked {
  readonly question: Question;
  readonly values: readonly string[];
  readonly problem: string | undefined;
  /** True for the first question with a problem. */
  readonly focused: boolean;
}

function describedBy({ question, problem }: Asked): string {
  const id = question.questionId;
  return [
    question.description === "" ? "" : `help-${id}`,
    question.required && isGroup(question) ? `required-${id}` : "",
    problem === undefined ? "" : `problem-${id}`,
  ]
    .filter((one) => one !== "")
    .join(" ");
}

function isGroup(question: Question): boolean {
  return question.kind === "radio" || question.kind === "checkbox";
}

function renderField(asked: Asked): Html {
  const { question, values, problem, focused } = asked;
  const id = `field-${question.questionId}`;
  const name = nameField(question);
  const described = describedBy(asked);
  const invalid = problem === undefined ? "false" : "true";
  const required = String(question.required);
  const value = values[0] ?? "";
  switch (question.kind) {
    case "text":
      return html`<input
        type="text"
        id="${id}"
        name="${name}"
        value="${value}"
        autocomplete="off"
        placeholder="Câu trả lời của bạn"
        aria-required="${required}"
        aria-invalid="${invalid}"
        aria-describedby="${described}"
        ${focused ? "autofocus" : ""}
      />`;
    case "paragraph":
      // A line end right after the tag is not part of the text, so one is always put there.
      return html`<textarea
        id="${id}"
        name="${name}"
        rows="3"
        placeholder="Câu trả lời của bạn"
        aria-required="${required}"
        aria-invalid="${invalid}"
        aria-describedby="${described}"
        ${focused ? "autofocus" : ""}
      >
${value}</textarea>`;
    case "dropdown":
      return html`<select
        id="${id}"
        name="${name}"
        aria-required="${required}"
        aria-invalid="${invalid}"
        aria-describedby="${described}"
        ${focused ? "autofocus" : ""}
      >
        <option value="">Chọn</option>
        ${question.choices.map(
          (choice) =>
            html`<option value="${choice.value}" ${choice.value === value ? "selected" : ""}>
              ${choice.value}
            </option>`,
        )}
      </select>`;
    case "radio":
    case "checkbox":
      return html`<div class="choices">
        ${question.choices.map((choice, index) => renderChoice(asked, choice, index))}
      </div>`;
  }
}

function renderChoice({ question, values, focused }: Asked, choice: Choice, index: number): Html {
  const id = `field-${question.questionId}-${index}`;
  const known = new Set(question.choices.filter((one) => !one.isOther).map((one) => one.value));
  const other = choice.isOther ? values.find((value) => !known.has(value)) : undefined;
  const checked = choice.isOther ? other !== undefined : values.includes(choice.value);
  return html`<div class="choice">
    <input
      type="${question.kind}"
      id="${id}"
      name="${nameField(question)}"
      value="${choice.isOther ? OTHER : choice.value}"
      ${checked ? "checked" : ""}
      ${focused && index === 0 ? "autofocus" : ""}
    />
    <label for="${id}">${choice.isOther ? "Khác:" : choice.value}</label>
    ${
      choice.isOther
        ? html`<input
            type="text"
            name="${nameOtherField(question)}"
            value="${other ?? ""}"
            autocomplete="off"
            aria-label="Câu trả lời khác"
            data-chooses="${id}"
          />`
        : ""
    }
  </div>`;
}

export function renderQuestion(asked: Asked): Html {
  const { question, problem } = asked;
  const id = question.questionId;
  const mark = question.required ? html`<span class="star" aria-hidden="true">*</span>` : "";
  const help =
    question.description === ""
      ? ""
      : html`<p class="help" id="help-${id}">${question.description}</p>`;
  const wrong =
    problem === undefined
      ? ""
      : html`<p class="problem" id="problem-${id}" role="alert">
          <span class="sign" aria-hidden="true">!</span>${problem}
        </p>`;
  const classes = problem === undefined ? "card question" : "card question wrong";
  if (!isGroup(question)) {
    return html`<div class="${classes}">
      <p class="title"><label for="field-${id}">${question.title}</label> ${mark}</p>
      ${help}${renderField(asked)}${wrong}
    </div>`;
  }
  return html`<div
    class="${classes}"
    role="${question.kind === "radio" ? "radiogroup" : "group"}"
    aria-labelledby="title-${id}"
    aria-describedby="${describedBy(asked)}"
  >
    <p class="title"><span id="title-${id}">${question.title}</span> ${mark}</p>
    ${question.required ? html`<span class="unseen" id="required-${id}">Bắt buộc</span>` : ""}
    ${help}${renderField(asked)}${wrong}
  </div>`;
}
