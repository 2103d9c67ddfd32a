// Opens the crowd of members: each time one of them sends a new answer, an edit of an earlier one, or the same once more.
import {
  type AnswerChoices,
  makeAnswer,
  type AnswerSheet,
} from "../../src/cli/rehearse/make-answer.ts";
import { QUESTIONS, type QuestionId } from "../../src/domain/form.ts";
import type { Random } from "../simulation/make-random.ts";

export interface Submission {
  readonly responseId: string;
  /** Milliseconds since the epoch. */
  readonly submittedAt: number;
  readonly answers: AnswerSheet;
  readonly kind: "new" | "edit" | "again";
  /** Its place among this member's versions, from 1. */
  readonly edit: number;
}

export interface Members {
  draw(now: number): Submission;
  /** It was answered, so that it may be edited or sent again. */
  answered(submission: Submission): void;
}

const titleOf = (id: QuestionId): string =>
  QUESTIONS.find((question) => question.id === id)?.title ?? id;

export function openMembers(random: Random, choices: AnswerChoices): Members {
  /** The latest of each member who is not sending just now. */
  const resting: Submission[] = [];
  let members = 0;
  return {
    draw: (now) => {
      const kind = resting.length === 0 ? "new" : random.weigh({ new: 90, edit: 7, again: 3 });
      if (kind === "new") {
        members += 1;
        const answers = makeAnswer(random.next, choices);
        // Some forget a question; an edit may mend it.
        if (random.chance(0.01)) delete answers[titleOf("authors")];
        return {
          responseId: `storm-${members}`,
          submittedAt: now,
          answers: retitle(answers, `${String(answers[titleOf("title")])} #${members}`),
          kind,
          edit: 1,
        };
      }
      const earlier = takeOne(random, resting);
      if (kind === "again") return { ...earlier, kind };
      const title = `${String(earlier.answers[titleOf("title")]).replace(/ lần \d+$/, "")} lần ${earlier.edit + 1}`;
      return {
        responseId: earlier.responseId,
        submittedAt: Math.max(now, earlier.submittedAt + 1),
        answers: retitle({ [titleOf("authors")]: "Nguyễn Thị An", ...earlier.answers }, title),
        kind,
        edit: earlier.edit + 1,
      };
    },
    answered: (submission) => resting.push(submission),
  };
}

const retitle = (answers: AnswerSheet, title: string): AnswerSheet => ({
  ...answers,
  [titleOf("title")]: title,
});

/** The last one takes its place: order says nothing here. */
function takeOne(random: Random, list: Submission[]): Submission {
  const index = random.between(0, list.length - 1);
  const taken = list[index];
  const last = list.pop();
  if (taken === undefined || last === undefined)
    throw new Error("Cannot draw an edit: nobody has answered yet");
  if (index < list.length) list[index] = last;
  return taken;
}
