import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startEmulator } from "../start-emulator.ts";

let google: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  google = await startEmulator();
});
afterAll(() => google.close());

async function makeForm(): Promise<string> {
  const { data } = await google.clients.drive.files.create({
    supportsAllDrives: true,
    requestBody: {
      name: "Đăng ký",
      mimeType: "application/vnd.google-apps.form",
      parents: [google.drive],
    },
  });
  return data.id ?? "";
}
const question = (title: string, index: number, kind: object) => ({
  createItem: {
    item: { title, questionItem: { question: { required: true, ...kind } } },
    location: { index },
  },
});
const text = { textQuestion: {} };
const choice = (...options: object[]) => ({ choiceQuestion: { type: "RADIO", options } });
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
    ["an index past the end", question("x", 3, text)],
  ])("refuses %s", async (_, request) => {
    expect((await batch(await makeForm(), request)).status).toBe(400);
  });

  test("answers 501 for kinds of questions that are not built", async () => {
    expect(
      await batch(await makeForm(), question("x", 0, { scaleQuestion: { low: 1, high: 5 } })),
    ).toMatchObject({
      status: 501,
      body: { error: { message: "The emulator has no form question of kind scaleQuestion" } },
    });
  });
});

describe("forms.create", () => {
  test("makes an unpublished form, only where a service account may own files", async () => {
    expect((await google.call("POST", "/v1/forms", { info: { title: "x" } })).status).toBe(403);
    const own = await startEmulator({ ownDrive: true });
    expect(await own.call("POST", "/v1/forms", { info: { title: "x" } })).toMatchObject({
      status: 200,
      body: {
        info: { title: "x", documentTitle: "x" },
        publishSettings: { publishState: { isPublished: false } },
      },
    });
    expect(
      (await own.call("POST", "/v1/forms", { info: { title: "x", description: "y" } })).status,
    ).toBe(400);
    await own.close();
  });
});

describe("forms.setPublishSettings", () => {
  test("publishes, and refuses a form that accepts answers without being published", async () => {
    const formId = await makeForm();
    const set = (publishState: object) =>
      google.call("POST", `/v1/forms/${formId}:setPublishSettings`, {
        publishSettings: { publishState },
      });
    expect((await set({ isPublished: false, isAcceptingResponses: true })).status).toBe(400);
    expect(await set({ isPublished: true, isAcceptingResponses: true })).toMatchObject({
      status: 200,
      body: {
        formId,
        publishSettings: { publishState: { isPublished: true, isAcceptingResponses: true } },
      },
    });
  });
});

describe("responses", () => {
  async function formWithAnswers(): Promise<string> {
    const formId = await makeForm();
    await batch(formId, question("Tên", 0, { ...text, questionId: "0000a001" }));
    const state = google.world.forms.get(formId);
    for (const [n, micros] of ["000001", "000002", "500000"].entries()) {
      const createTime = "2026-11-20T01:02:03.000Z";
      const responseId = `ACYDBN${n}`;
      state?.responses.set(responseId, {
        responseId,
        scriptId: `2_${n}`,
        createTime,
        lastSubmittedTime: `2026-11-20T01:02:03.${micros}Z`,
        answers: { "0000a001": [`trả lời ${n}`] },
      });
    }
    return formId;
  }

  test("are listed by the moment they were last submitted, to the microsecond", async () => {
    const formId = await formWithAnswers();
    const list = async (filter: string) =>
      (await google.clients.forms.forms.responses.list({ formId, filter })).data.responses?.map(
        ({ responseId }) => responseId,
      ) ?? [];
    expect(await list("timestamp > 2026-11-20T01:02:03.000001Z")).toEqual(["ACYDBN1", "ACYDBN2"]);
    expect(await list("timestamp >= 2026-11-20T01:02:03.5Z")).toEqual(["ACYDBN2"]);
    await expect(list("createTime > 1")).rejects.toMatchObject({ status: 400 });
  });

  test("are paged under one filter", async () => {
    const formId = await formWithAnswers();
    const { data } = await google.clients.forms.forms.responses.list({ formId, pageSize: 2 });
    expect(data.responses).toHaveLength(2);
    const next = await google.clients.forms.forms.responses.list({
      formId,
      pageSize: 2,
      pageToken: data.nextPageToken ?? "",
    });
    expect(next.data.responses?.map(({ responseId }) => responseId)).toEqual(["ACYDBN2"]);
    const other = google.clients.forms.forms.responses.list({
      formId,
      pageToken: data.nextPageToken ?? "",
      filter: "timestamp > 2026-01-01T00:00:00Z",
    });
    await expect(other).rejects.toMatchObject({ status: 400 });
  });

  test("are got one by one, with the form's id", async () => {
    const formId = await formWithAnswers();
    const { data } = await google.clients.forms.forms.responses.get({
      formId,
      responseId: "ACYDBN0",
    });
    expect(data).toEqual({
      formId,
      responseId: "ACYDBN0",
      createTime: "2026-11-20T01:02:03.000Z",
      lastSubmittedTime: "2026-11-20T01:02:03.000001Z",
      answers: {
        "0000a001": { questionId: "0000a001", textAnswers: { answers: [{ value: "trả lời 0" }] } },
      },
    });
  });
});
