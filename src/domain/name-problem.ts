// Names a problem of one question, with the sentence its sender reads.
import { QUESTIONS } from "./form.ts";
import type { QuestionId } from "./form.ts";
import { problemSentence } from "./problem-sentence.ts";
import type { Problem, ProblemCode } from "./submission.ts";

const TITLES: ReadonlyMap<QuestionId, string> = new Map(
  QUESTIONS.map(({ id, title }) => [id, title]),
);

export const nameProblem = (field: QuestionId, code: ProblemCode): Problem => ({
  field,
  code,
  message: problemSentence(code, { question: TITLES.get(field) ?? "" }),
});
