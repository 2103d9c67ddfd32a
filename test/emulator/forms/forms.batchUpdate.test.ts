// Forms are built and changed as Google's API does it.
import { afterAll, describe, expect, test } from "vitest";
import { FORM_TYPE } from "../../../src/emulator/state.ts";
import { startEmulator } from "../start-emulator.ts";
import { choice, question, text } from "./build-request.ts";

const google = await startEmulator();
afterAll(() => google.close());

const makeForm = () => google.makeFile("Đăng ký", FORM_TYPE);
const batch = (formId: string, ...requests: object[]) =>
  google.call("POST", `/v1/forms/${formId}:batchUpdate`, { requests, includeFormInResponse: true });

describe("forms.batchUpdate", () => {
  test("builds questions, sections and branches, with ids of the caller's choice", async () => {
    const formId = await makeForm();
    const { status, body } = await batch(
      formId,
      {
        updateFormInfo: {
          info: { title: "Sáng kiến", description: "Chào anh chị" },
          updateMask: "title,description",
        },
      },
      question("Tên sáng kiến", 0, { ...text, questionId: "0000a001" }),
      question("Bí mật", 1, choice({ value: "Không" }, { value: "Có", goToSectionId: "0000b001" })),
      {
        createItem: {
          item: { itemId: "0000b001", title: "Đồng ý", pageBreakItem: {} },
          location: { index: 2 },
        },
      },
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      replies: [
        {},
        { createItem: { questionId: ["0000a001"] } },
        { createItem: {} },
        { createItem: { itemId: "0000b001" } },
      ],
      form: {
        formId,
        info: { title: "Sáng kiến", description: "Chào anh chị", documentTitle: "Đăng ký" },
      },
    });
    const { data } = await google.clients.forms.forms.get({ formId });
    expect(data.items?.map(({ title }) => title)).toEqual(["Tên sáng kiến", "Bí mật", "Đồng ý"]);
    expect(data.responderUri).toBe(`${google.url}/forms/d/e/${formId}/viewform`);
  });

  test("moves, updates and deletes items, all or none", async () => {
    const formId = await makeForm();
    await batch(formId, question("a", 0, text), question("b", 1, text), question("c", 2, text));
    const bad = await batch(
      formId,
      { deleteItem: { location: { index: 0 } } },
      { deleteItem: { location: { index: 7 } } },
    );
    expect(bad).toMatchObject({
      status: 400,
      body: {
        error: {
          message: "Invalid requests[1].deleteItem: Invalid location: index 7 is out of range.",
        },
      },
    });
    await batch(
      formId,
      { moveItem: { originalLocation: { index: 0 }, newLocation: { index: 2 } } },
      { updateItem: { item: { title: "B" }, location: { index: 0 }, updateMask: "title" } },
      { deleteItem: { location: { index: 1 } } },
    );
    const { data } = await google.clients.forms.forms.get({ formId });
    expect(data.items?.map(({ title }) => title)).toEqual(["B", "a"]);
  });

  test.each([
    [
      "branches to a section that is not there",
      question("x", 0, choice({ value: "a", goToSectionId: "nowhere" })),
    ],
    ["choices that are equal", question("x", 0, choice({ value: "a" }, { value: "a" }))],
    ["choices without a value", question("x", 0, choice({}))],
    [
      "another choice with words of its own",
      question("x", 0, choice({ value: "a", isOther: true })),
    ],
    ["a title of two lines", question("x\ny", 0, text)],
    ["a choice of two lines", question("x", 0, choice({ value: "a\nb" }))],
    ["a question of two kinds", question("x", 0, { ...text, ...choice({ value: "a" }) })],
    [
      "an item of two kinds",
      { createItem: { item: { textItem: {}, pageBreakItem: {} }, location: { index: 0 } } },
    ],
    ["an item of no kind", { createItem: { item: { title: "x" }, location: { index: 0 } } }],
    ["an item without a place", { createItem: { item: { textItem: {} } } }],
    [
      "a form's title of two lines",
      { updateFormInfo: { info: { title: "a\nb" }, updateMask: "title" } },
    ],
    ["an update without a mask", { updateFormInfo: { info: { title: "a" } } }],
    [
      "a mask that names what is not there",
      { updateSettings: { settings: {}, updateMask: "colour" } },
    ],
    [
      "a new name for the document",
      { updateFormInfo: { info: { documentTitle: "a" }, updateMask: "documentTitle" } },
    ],
    [
      "two kinds of request in one",
      { ...question("x", 0, text), deleteItem: { location: { index: 0 } } },
    ],
    ["an index past the end", question("x", 3, text)],
  ])("refuses %s", async (_, request) => {
    expect((await batch(await makeForm(), request)).status).toBe(400);
  });

  test.each([
    [
      "form question of kind scaleQuestion",
      question("x", 0, { scaleQuestion: { low: 1, high: 5 } }),
    ],
    [
      "form item of kind imageItem",
      { createItem: { item: { imageItem: {} }, location: { index: 0 } } },
    ],
    [
      "image in a form option",
      question("x", 0, choice({ value: "a", image: { sourceUri: "https://x.vn/a.png" } })),
    ],
    ["quiz", { updateSettings: { settings: { quizSettings: { isQuiz: true } }, updateMask: "*" } }],
  ])("answers 501 for what is not built: %s", async (what, request) => {
    expect(await batch(await makeForm(), request)).toMatchObject({
      status: 501,
      body: { error: { message: `The emulator has no ${what}`, status: "UNIMPLEMENTED" } },
    });
  });

  test("takes masks in snake_case, and forgets what a mask names and the request lacks", async () => {
    const formId = await makeForm();
    await batch(formId, question("a", 0, text), {
      updateFormInfo: { info: { title: "T", description: "D" }, updateMask: "*" },
    });
    const update = {
      item: {},
      location: { index: 0 },
      updateMask: "question_item.question.required",
    };
    await batch(
      formId,
      { updateItem: update },
      { updateFormInfo: { info: {}, updateMask: "description" } },
      {
        updateSettings: {
          settings: { emailCollectionType: "RESPONDER_INPUT" },
          updateMask: "email_collection_type",
        },
      },
    );
    const { data } = await google.clients.forms.forms.get({ formId });
    expect(data.info).toEqual({ title: "T", documentTitle: "Đăng ký" });
    expect(data.settings).toEqual({ emailCollectionType: "RESPONDER_INPUT" });
    expect(data.items).toMatchObject([{ title: "a", questionItem: { question: text } }]);
    expect(data.items?.[0]?.questionItem?.question?.required).toBeUndefined();
  });

  test("applies only to the latest revision when it is told one", async () => {
    const formId = await makeForm();
    const { data: before } = await google.clients.forms.forms.get({ formId });
    const write = (writeControl: object, ...requests: object[]) =>
      google.call("POST", `/v1/forms/${formId}:batchUpdate`, { requests, writeControl });
    const first = await write({ requiredRevisionId: before.revisionId }, question("a", 0, text));
    const { data: after } = await google.clients.forms.forms.get({ formId });
    expect(after.revisionId).not.toBe(before.revisionId);
    expect(first).toMatchObject({
      status: 200,
      body: { writeControl: { requiredRevisionId: after.revisionId } },
    });
    for (const control of [
      { requiredRevisionId: before.revisionId },
      { targetRevisionId: before.revisionId },
    ]) {
      expect(await write(control, question("b", 0, text))).toMatchObject({
        status: 400,
        body: {
          error: {
            status: "FAILED_PRECONDITION",
            message: "The revision ID does not match the latest revision ID.",
          },
        },
      });
    }
    const { revisionId } = after;
    const both = { requiredRevisionId: revisionId, targetRevisionId: revisionId };
    expect((await write(both, question("b", 0, text))).status).toBe(400);
    expect((await write({ targetRevisionId: revisionId }, question("b", 0, text))).status).toBe(
      200,
    );
  });

  test("leaves the form out of its answer unless it is asked for", async () => {
    const formId = await makeForm();
    const requests = [question("a", 0, text)];
    const { body } = await google.call("POST", `/v1/forms/${formId}:batchUpdate`, { requests });
    expect(Object.keys(body as object)).toEqual(["replies", "writeControl"]);
  });
});
