// Builds the one batch that turns an empty form into ours.
import type { forms_v1 } from "googleapis";
import { NATION } from "../../domain/federation.ts";
import {
  choicesOf,
  QUESTIONS,
  SECRET_YES,
  SECTIONS,
  type Question,
  type SectionId,
} from "../../domain/form.ts";
import { titleForm } from "./title-form.ts";
import type { WantedForm } from "./wanted.ts";

/** Item ids are hexadecimal and chosen by us, so that a choice can name the section it leads to in the same batch. */
const SECTION_ITEMS: { readonly [Id in SectionId]: string } = {
  submitter: "5ec00001",
  initiative: "5ec00002",
  description: "5ec00003",
  consent: "5ec00004",
};

const WELCOME =
  "Mỗi sáng kiến một phiếu, điền khoảng 5 phút trên điện thoại. Không cần đăng nhập, không cần nộp tệp. " +
  "Gửi rồi vẫn sửa được. Phiếu đến thẳng cán bộ công đoàn nơi bạn chọn.";

/** `itemsThere`: how many items the form has already; they go. Items are put in front one by one, the last first. */
export function buildForm(wanted: WantedForm, itemsThere: number): forms_v1.Schema$Request[] {
  const { address } = wanted;
  const emailCollectionType = address === "required" ? "RESPONDER_INPUT" : "DO_NOT_COLLECT";
  return [
    ...Array.from({ length: itemsThere }, () => ({ deleteItem: { location: { index: 0 } } })),
    {
      updateFormInfo: {
        info: { title: titleForm(wanted.programme, wanted.home), description: WELCOME },
        updateMask: "title,description",
      },
    },
    { updateSettings: { settings: { emailCollectionType }, updateMask: "emailCollectionType" } },
    ...listItems(wanted)
      .toReversed()
      .map((item) => ({ createItem: { item, location: { index: 0 } } })),
  ];
}

/** The first section is the form's own first page, so its title stands as a text on it and not as a page of its own. */
function listItems(wanted: WantedForm): forms_v1.Schema$Item[] {
  return SECTIONS.flatMap(({ id, title }, index) => [
    {
      itemId: SECTION_ITEMS[id],
      title,
      ...(index === 0 ? { textItem: {} } : { pageBreakItem: {} }),
    },
    ...QUESTIONS.filter(({ section }) => section === id)
      .filter((question) => question.id !== "federation" || wanted.home === NATION)
      .map((question) => writeQuestion(question, wanted)),
  ]);
}

function writeQuestion(question: Question, wanted: WantedForm): forms_v1.Schema$Item {
  const { title, help, required } = question;
  return {
    title,
    ...(help === "" ? {} : { description: help }),
    questionItem: { question: { required, ...writeKind(question, wanted) } },
  };
}

function writeKind(
  { id, kind }: Question,
  { programme, federations }: WantedForm,
): forms_v1.Schema$Question {
  switch (kind) {
    case "text":
    case "paragraph":
      return { textQuestion: { paragraph: kind === "paragraph" } };
    case "dropdown":
    case "choice":
    case "checkbox":
      return {
        choiceQuestion: {
          type: kind === "dropdown" ? "DROP_DOWN" : kind === "choice" ? "RADIO" : "CHECKBOX",
          options: (choicesOf(id, programme, federations) ?? []).map((value) => ({
            value,
            ...(id === "secret" ? leadFrom(value) : {}),
          })),
        },
      };
  }
}

/** A trade secret skips the description, so that Google does not keep what we drop. */
function leadFrom(choice: string): forms_v1.Schema$Option {
  return choice === SECRET_YES
    ? { goToSectionId: SECTION_ITEMS.consent }
    : { goToAction: "NEXT_SECTION" };
}
