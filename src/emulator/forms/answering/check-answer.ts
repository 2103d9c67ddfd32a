// Checks one question's answer as Google's form does, and says what is wrong in the words a person reads.
import type { Question } from "./questionnaire.ts";

export function checkAnswer(question: Question, values: readonly string[]): string | undefined {
  const given = values.filter((value) => value.trim() !== "");
  if (given.length === 0) return question.required ? "Đây là câu hỏi bắt buộc" : undefined;
  if (question.kind !== "checkbox" && values.length > 1) {
    return "Câu hỏi này chỉ nhận một câu trả lời";
  }
  if (question.choices.length === 0 || question.choices.some((choice) => choice.isOther)) {
    return undefined;
  }
  const known = new Set(question.choices.map((choice) => choice.value));
  const unknown = values.find((value) => !known.has(value));
  return unknown === undefined
    ? undefined
    : `“${unknown}” không có trong các lựa chọn của câu hỏi này`;
}
