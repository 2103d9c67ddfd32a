// Answers the form as many people at once would, through the emulator's door for answers.
import type { AnswerSheet } from "./make-answer.ts";

export interface Submitting {
  readonly google: string;
  readonly formId: string;
  readonly answers: readonly AnswerSheet[];
  readonly onAnswered: () => void;
}

const AT_A_TIME = 6;

export async function submitAnswers({
  google,
  formId,
  answers,
  onAnswered,
}: Submitting): Promise<void> {
  let next = 0;
  const answerOnAndOn = async (): Promise<void> => {
    for (let sheet = answers[next++]; sheet !== undefined; sheet = answers[next++]) {
      const answer = await fetch(`${google}/_emulator/forms/${formId}/responses`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ answers: sheet }),
      });
      const text = await answer.text();
      if (!answer.ok) {
        throw new Error(
          `Cannot answer the form: it was refused with ${answer.status}: ${text.slice(0, 500)}`,
        );
      }
      onAnswered();
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, answerOnAndOn));
}
