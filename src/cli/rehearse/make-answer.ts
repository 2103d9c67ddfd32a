// Makes one believable answer of the form, as a member somewhere in the country would give it.
import {
  APPLIED,
  CONSENT,
  QUESTIONS,
  type QuestionId,
  SECRET_NO,
  SECRET_YES,
  UNKNOWN_FEDERATION,
} from "../../domain/form.ts";
import { BENEFITS, FAMILY_NAMES, GIVEN_NAMES, MIDDLE_NAMES, TRADES } from "./answer-words.ts";
import type { Random } from "./make-random.ts";
import { pick } from "./pick.ts";

export interface AnswerChoices {
  /** Federations as the form names them, without "Không rõ". */
  readonly federations: readonly string[];
  readonly fields: readonly string[];
  readonly solutions: readonly string[];
  /** Days an initiative may have been applied on, as milliseconds since the epoch. */
  readonly applied: { readonly from: number; readonly until: number };
}

/** By question title; a checkbox as a list. */
export type AnswerSheet = { [title: string]: string | string[] };

export function makeAnswer(random: Random, choices: AnswerChoices): AnswerSheet {
  const chance = (share: number): boolean => random() < share;
  const trade = pick(random, TRADES);
  const work = pick(random, trade.works);
  const secret = chance(0.04);
  const answers: { [Id in QuestionId]?: string | string[] } = {
    federation: chance(0.03) ? UNKNOWN_FEDERATION : pick(random, choices.federations),
    unit: `${chance(0.7) ? "CĐCS " : ""}${pick(random, trade.units)}`,
    authors: makeAuthors(random),
    audience: trade.audience,
    title: `${work.title} ${pick(random, trade.places)}`,
    field: pick(random, choices.fields),
    solution: pick(random, choices.solutions),
    appliedFrom: makeDay(random, choices.applied),
    applied: chance(0.85) ? pick(random, APPLIED.slice(0, 1)) : pick(random, APPLIED),
    effect: work.effect,
    secret: secret ? SECRET_YES : SECRET_NO,
    consent: [CONSENT],
  };
  if (chance(0.1)) answers.enteredBy = makeName(random);
  if (chance(0.6))
    answers.phone = `09${String(Math.floor(random() * 100_000_000)).padStart(8, "0")}`;
  if (chance(0.4)) answers.benefit = pick(random, BENEFITS);
  if (!secret && chance(0.8)) answers.description = work.description;

  const sheet: AnswerSheet = {};
  for (const { id, title } of QUESTIONS) {
    const answer = answers[id];
    if (answer !== undefined) sheet[title] = answer;
  }
  return sheet;
}

function makeName(random: Random): string {
  return `${pick(random, FAMILY_NAMES)} ${pick(random, MIDDLE_NAMES)} ${pick(random, GIVEN_NAMES)}`;
}

function makeAuthors(random: Random): string {
  if (random() < 0.75) return makeName(random);
  const share = 10 * (3 + Math.floor(random() * 5));
  return `${makeName(random)} ${share}%\n${makeName(random)} ${100 - share}%`;
}

/** A day or a month, in Vietnam's calendar. */
function makeDay(random: Random, { from, until }: AnswerChoices["applied"]): string {
  const day = new Date(from + Math.floor(random() * (until - from)) + 7 * 3_600_000);
  const month = `${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;
  return random() < 0.3 ? month : `${day.getUTCDate()}/${month}`;
}
