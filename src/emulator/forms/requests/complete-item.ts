// Checks an item of a form and gives it the ids it lacks.
import type { forms_v1 } from "googleapis";
import type { World } from "../../state.ts";
import { GoogleError } from "../../wire/google-error.ts";
import { checkDisplayed } from "./check-displayed.ts";

/** Texts, choices, sections and plain texts are built; other kinds are answered with 501. */
export function completeItem(world: World, item: forms_v1.Schema$Item): forms_v1.Schema$Item {
  const { itemId: givenId, title, description: _description, ...content } = item;
  const itemId = givenId || world.randomHex(4);
  checkDisplayed(title);
  const [kind, ...more] = Object.keys(content);
  if (kind === undefined || more.length > 0)
    throw GoogleError.invalid("An item must have exactly one kind.");
  if (item.pageBreakItem || item.textItem) return { ...item, itemId };
  if (!item.questionItem) throw GoogleError.notBuilt(`form item of kind ${kind}`);
  if (item.questionItem.image) throw GoogleError.notBuilt("image in a form question");
  const question = item.questionItem.question;
  if (!question) throw GoogleError.invalid("A question item must have a question.");
  checkQuestion(question);
  const questionId = question.questionId || world.randomHex(4);
  return {
    ...item,
    itemId,
    questionItem: { ...item.questionItem, question: { ...question, questionId } },
  };
}

function checkQuestion({
  choiceQuestion,
  textQuestion,
  questionId: _id,
  required: _required,
  ...others
}: forms_v1.Schema$Question): void {
  const other = Object.keys(others)[0];
  if (other !== undefined) throw GoogleError.notBuilt(`form question of kind ${other}`);
  if (!choiceQuestion === !textQuestion)
    throw GoogleError.invalid("A question must have exactly one kind.");
  if (!choiceQuestion) return;
  const { type, options } = choiceQuestion;
  if (!type || type === "CHOICE_TYPE_UNSPECIFIED")
    throw GoogleError.invalid("A choice question must have a type.");
  if (!options?.length)
    throw GoogleError.invalid("A choice question must have at least one option.");
  const values = new Set<string>();
  for (const option of options) {
    checkDisplayed(option.value);
    if (option.image) throw GoogleError.notBuilt("image in a form option");
    if (option.isOther) {
      if (type === "DROP_DOWN")
        throw GoogleError.invalid('The option "other" is not allowed in a DROP_DOWN question.');
      if (option.value) throw GoogleError.invalid("Cannot set option.value when isOther is true");
    } else if (!option.value) throw GoogleError.invalid("An option must have a value.");
    else if (values.has(option.value))
      throw GoogleError.invalid(`Duplicate option: ${option.value}`);
    else values.add(option.value);
    if ((option.goToAction || option.goToSectionId) && type === "CHECKBOX")
      throw GoogleError.invalid("Options of a CHECKBOX question cannot go to a section.");
    if (option.goToAction && option.goToSectionId)
      throw GoogleError.invalid("An option can have only one of goToAction and goToSectionId.");
  }
}
