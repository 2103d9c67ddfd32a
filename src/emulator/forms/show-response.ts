// Shows a stored answer as the API does.
import type { forms_v1 } from "googleapis";
import type { StoredResponse } from "../state.ts";

export function showResponse(response: StoredResponse): forms_v1.Schema$FormResponse {
  const answers = Object.entries(response.answers).map(
    ([questionId, values]): [string, forms_v1.Schema$Answer] => [
      questionId,
      { questionId, textAnswers: { answers: values.map((value) => ({ value })) } },
    ],
  );
  return {
    responseId: response.responseId,
    createTime: response.createTime,
    lastSubmittedTime: response.lastSubmittedTime,
    ...(response.respondentEmail && { respondentEmail: response.respondentEmail }),
    ...(answers.length > 0 && { answers: Object.fromEntries(answers) }),
  };
}
