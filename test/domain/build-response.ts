// Builds a valid answer of the form; a test states only what it changes.
import { CONSENT, QUESTIONS } from "../../src/domain/form.ts";
import type { QuestionId } from "../../src/domain/form.ts";
import { programme1Trieu2022 } from "../../src/domain/programmes/1-trieu-2022.ts";
import { startOfDay } from "../../src/domain/start-of-day.ts";
import type { Answer, FormResponse } from "../../src/domain/submission.ts";

export type Answers = { readonly [Id in QuestionId]?: string | readonly string[] | undefined };

const VALID = {
  federation: "Liên đoàn Lao động tỉnh Thanh Hóa",
  unit: "CĐCS Trường Mầm non Hoa Hồng",
  authors: "Nguyễn Thị An 60%\nTrần Văn Bình 40%",
  audience: "Cán bộ, công chức, viên chức",
  enteredBy: "Lê Văn Cường",
  phone: "0912 345 678",
  title: "Một số biện pháp rèn kĩ năng sống cho trẻ 5-6 tuổi",
  field: "Giáo dục",
  solution: "Giải pháp tác nghiệp",
  appliedFrom: "3/2022",
  applied: "Đã áp dụng",
  effect: "Trẻ tự phục vụ tốt hơn.",
  benefit: "120 triệu đồng/năm",
  secret: "Không",
  description: "Chia trẻ thành nhóm nhỏ.",
  consent: [CONSENT],
} satisfies Answers;

export const programme = programme1Trieu2022;

const answersOf = (changes: Answers): readonly Answer[] => {
  const values: Answers = { ...VALID, ...changes };
  return QUESTIONS.flatMap(({ id, title }) => {
    const value = values[id];
    return value === undefined ? [] : [{ title, value }];
  });
};

export function buildResponse(
  answers: Answers = {},
  changes: Partial<FormResponse> = {},
): FormResponse {
  return {
    formId: "form-1",
    responseId: "response-1",
    submittedAt: startOfDay(2022, 3, 15),
    answers: answersOf(answers),
    ...changes,
  };
}
