// Sorts the answers of a form by the question they answer, and cleans them.
import { findQuestion } from "./find-question.ts";
import type { Question, QuestionId } from "./form.ts";
import type { Answer } from "./submission.ts";
import { cleanText } from "./text/clean-text.ts";
import { cutText } from "./text/cut-text.ts";

export interface AnsweredText {
  readonly text: string;
  readonly damaged: boolean;
  readonly cut: boolean;
}

export interface CollectedAnswers {
  /** What was answered to a question, blank answers left out; the one given first comes first. */
  readonly texts: ReadonlyMap<QuestionId, readonly AnsweredText[]>;
  /** Each answer as it came, with the question it belongs to, if there is one. */
  readonly asked: readonly { readonly answer: Answer; readonly question: QuestionId | undefined }[];
}

/** Several ticked boxes come as an array: lines of a paragraph, else a list with commas. */
function textOf({ value }: Answer, { kind }: Question): AnsweredText {
  const lines = kind === "paragraph" ? "many" : "one";
  const joined = typeof value === "string" ? value : value.join(lines === "many" ? "\n" : ", ");
  const { text, damaged } = cleanText(joined, lines);
  return { damaged, ...cutText(text) };
}

/** A question may be answered twice, since people copy questions within a form: all answers are kept apart. */
export function collectAnswers(answers: readonly Answer[]): CollectedAnswers {
  const texts = new Map<QuestionId, AnsweredText[]>();
  const asked = answers.map((answer) => {
    const question = findQuestion(answer.title);
    if (question === undefined) return { answer, question: undefined };
    const read = textOf(answer, question);
    if (read.text !== "") {
      const others = texts.get(question.id);
      if (others === undefined) texts.set(question.id, [read]);
      else others.push(read);
    }
    return { answer, question: question.id };
  });
  return { texts, asked };
}
