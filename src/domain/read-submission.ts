// Reads an answer of the form: what it says, what must be fixed, what a person should look at, and what may be kept.
import { collectAnswers } from "./collect-answers.ts";
import type { AnsweredText } from "./collect-answers.ts";
import { choicesOf, CONSENT_VERSION, QUESTIONS } from "./form.ts";
import type { Question, QuestionId } from "./form.ts";
import { judgeEntry } from "./judge-entry.ts";
import { nameFederation } from "./name-federation.ts";
import type { ReadingContext } from "./name-federation.ts";
import { nameProblem } from "./name-problem.ts";
import type { Programme } from "./programme.ts";
import { readConsent } from "./read-consent.ts";
import { readSecret } from "./read-secret.ts";
import type { FormResponse, Initiative, Problem, Reading } from "./submission.ts";
import { foldText } from "./text/fold-text.ts";
import { readMoney } from "./text/read-money.ts";

/** What belongs to persons, and is not kept without their consent. */
const PERSONAL: ReadonlySet<QuestionId> = new Set(["authors", "enteredBy", "phone"]);
/** No choice comes near this length. */
const LONGEST_CHOICE = 200;

/** Free text instead of a choice is taken as it is; only the federation is looked up, and consent is judged apart. */
function isOutsideChoices({ id }: Question, text: string, programme: Programme): boolean {
  if (text === "" || id === "federation" || id === "consent") return false;
  const choices = choicesOf(id, programme, []);
  if (choices === undefined) return false;
  const key = foldText(text.slice(0, LONGEST_CHOICE));
  return text.length > LONGEST_CHOICE || !choices.some((choice) => foldText(choice) === key);
}

function doubtsOf(
  question: Question,
  answer: AnsweredText | undefined,
  programme: Programme,
): readonly Problem[] {
  if (answer === undefined) return [];
  return [
    ...(answer.damaged ? [nameProblem(question.id, "damaged-text")] : []),
    ...(answer.cut ? [nameProblem(question.id, "text-cut")] : []),
    ...(isOutsideChoices(question, answer.text, programme)
      ? [nameProblem(question.id, "not-a-choice")]
      : []),
  ];
}

/** A year's worth or a single sum; what is earned by the month is for a person to add up. */
function amountOf(benefit: string): number | null {
  const money = readMoney(benefit);
  return money.kind === "amount" && money.per !== "month" ? money.dong : null;
}

/**
 * Any answers can be read; nothing is thrown for what a person typed. Steps: sort the answers by question, judge the moment,
 * name the federation, look for what is missing, and drop what consent or a trade secret forbids to keep. Answers to
 * unknown questions are kept only where nothing is forbidden, since nobody can tell what they hold.
 *
 * The respondent's address is not part of the reading: without `consent.given` it must not be kept either.
 */
export function readSubmission(response: FormResponse, context: ReadingContext): Reading {
  const { programme } = context;
  const { texts, asked } = collectAnswers(response.answers);
  const given = (id: QuestionId): string => texts.get(id)?.[0]?.text ?? "";

  const consented = readConsent(given("consent"));
  const secret = readSecret((texts.get("secret") ?? []).map(({ text }) => text));
  const isForbidden = (id: QuestionId | undefined): boolean =>
    id === undefined
      ? secret || !consented
      : (!consented && PERSONAL.has(id)) || (secret && id === "description");
  const allowed = (id: QuestionId): string => (isForbidden(id) ? "" : given(id));

  const entry = judgeEntry(programme, response.submittedAt);
  const naming = nameFederation(given("federation"), context);
  const missing = QUESTIONS.filter(
    ({ id, required }) => required && id !== "federation" && id !== "consent" && given(id) === "",
  ).map(({ id }) => nameProblem(id, "required"));
  const doubts = QUESTIONS.filter(({ id }) => !isForbidden(id)).flatMap((question) =>
    doubtsOf(question, texts.get(question.id)?.[0], programme),
  );

  const initiative: Initiative = {
    title: given("title"),
    authors: allowed("authors"),
    audience: given("audience"),
    enteredBy: allowed("enteredBy"),
    unit: given("unit"),
    field: given("field"),
    solution: given("solution"),
    appliedFrom: given("appliedFrom"),
    applied: given("applied"),
    effect: given("effect"),
    description: allowed("description"),
    benefitAmount: amountOf(given("benefit")),
    benefit: given("benefit"),
    secret,
    phone: allowed("phone"),
  };
  return {
    federation: naming.federation,
    initiative,
    consent: { given: consented, version: CONSENT_VERSION },
    phase: entry.kind === "open" ? entry.phase.id : null,
    problems: [
      ...(entry.kind === "open" ? [] : [entry.problem]),
      ...naming.problems,
      ...missing,
      ...(consented ? [] : [nameProblem("consent", "no-consent")]),
    ],
    flags: [...naming.flags, ...doubts],
    kept: asked.filter(({ question }) => !isForbidden(question)).map(({ answer }) => answer),
  };
}
