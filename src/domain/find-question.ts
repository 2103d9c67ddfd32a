// Finds which question of the form a title stands for.
import { QUESTIONS } from "./form.ts";
import type { Question, QuestionId } from "./form.ts";
import { foldText } from "./text/fold-text.ts";

/** Titles by which published initiative forms ask for the same thing (Bắc Giang's register, application forms for recognition). */
const OTHER_TITLES: { readonly [Id in QuestionId]?: readonly string[] } = {
  unit: ["Cơ quan công tác", "Nơi công tác", "Đơn vị công tác"],
  enteredBy: ["Người nhập"],
  field: ["Lĩnh vực áp dụng"],
  appliedFrom: ["Ngày áp dụng lần đầu", "Tháng/năm áp dụng"],
  description: ["Mô tả"],
};

/** No title in the lists comes near this length. */
const LONGEST_TITLE = 200;

// People end their titles with a colon or the star of a required one.
const keyOf = (title: string): string => foldText(title.replace(/[:*]/g, " "));

const BY_KEY: ReadonlyMap<string, Question> = new Map(
  QUESTIONS.flatMap((question) =>
    [question.title, ...(OTHER_TITLES[question.id] ?? [])].map(
      (title) => [keyOf(title), question] as const,
    ),
  ),
);

export const findQuestion = (title: string): Question | undefined =>
  title.length > LONGEST_TITLE ? undefined : BY_KEY.get(keyOf(title));
