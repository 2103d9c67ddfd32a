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
    expect((await set({ isPublished: true })).status).toBe(400);
    expect((await set({ isAcceptingResponses: false })).status).toBe(400);
    expect(
      await google.call("POST", `/v1/forms/${formId}:setPublishSettings`, {
        publishSettings: { publishState: { isPublished: true, isAcceptingResponses: true } },
        updateMask: "is_published",
      }),
    ).toMatchObject({ status: 400 });
    const { revisionId } = (await google.clients.forms.forms.get({ formId })).data;
    expect(await set({ isPublished: true, isAcceptingResponses: true })).toMatchObject({
      status: 200,
      body: {
        formId,
        publishSettings: { publishState: { isPublished: true, isAcceptingResponses: true } },
      },
    });
    // Publishing is no content, so no revision.
    expect((await google.clients.forms.forms.get({ formId })).data.revisionId).toBe(revisionId);
  });

  test("lets nobody answer before anyone may respond, nor after it stopped taking answers", async () => {
    const formId = await makeForm();
    const { forms, drive } = google.clients;
    await batch(formId, question("Tên", 0, text));
    const answer = async () => {
      const { body } = await google.control(`forms/${formId}/responses`, {
        answers: { Tên: "An" },
      });
      return (body as { error?: string }).error;
    };
    const set = (publishState: object) =>
      forms.forms.setPublishSettings({
        formId,
        requestBody: { publishSettings: { publishState } },
      });
    expect(await answer()).toBe("Biểu mẫu này chưa được phát hành");
    await set({ isPublished: true, isAcceptingResponses: true });
    expect(await answer()).toBe("Bạn cần được cấp quyền mới trả lời được biểu mẫu này");
    const requestBody = { type: "anyone", role: "reader", view: "published" };
    const { data } = await drive.permissions.create({
      fileId: formId,
      supportsAllDrives: true,
      requestBody,
    });
    expect(await answer()).toBeUndefined();
    await set({ isPublished: true, isAcceptingResponses: false });
    expect(await answer()).toContain("không còn nhận câu trả lời");
    await set({ isPublished: true, isAcceptingResponses: true });
    await drive.permissions.delete({
      fileId: formId,
      supportsAllDrives: true,
      permissionId: data.id ?? "",
    });
    expect(await answer()).toBe("Bạn cần được cấp quyền mới trả lời được biểu mẫu này");
    expect(google.world.forms.get(formId)?.responses.size).toBe(1);
  });
});

describe("forms.get", () => {
  test("shows the name the document has in Drive", async () => {
    const formId = await makeForm();
    const requestBody = { name: "Tên khác" };
    await google.clients.drive.files.update({
      fileId: formId,
      supportsAllDrives: true,
      requestBody,
    });
    const { data } = await google.clients.forms.forms.get({ formId });
    expect(data.info?.documentTitle).toBe("Tên khác");
  });

  test("does not find what is no form", async () => {
    const book = await google.makeBook();
    for (const id of [book, "unknown"])
      expect(await google.call("GET", `/v1/forms/${id}`)).toMatchObject({
        status: 404,
        body: { error: { message: "Requested entity was not found.", status: "NOT_FOUND" } },
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
    expect(await list("timestamp > 2026-11-20T01:02:03.500000001Z")).toEqual([]);
  });

  test.each([
    "createTime > 1",
    "timestamp > 1",
    "timestamp = 2026-11-20T01:02:03Z",
    "timestamp < 2026-11-20T01:02:03Z",
    "timestamp > 2026-11-20T01:02:03",
    "timestamp > 2026-11-20T08:02:03+07:00",
    "timestamp > 2026-02-30T01:02:03Z",
    "timestamp > 2026-11-20T25:02:03Z",
    "timestamp > 2026-11-20T01:02:03.1234567890Z",
    "timestamp > 2026-11-20T01:02:03Z AND timestamp > 2026-11-20T01:02:03Z",
  ])("refuses the filter %s", async (filter) => {
    const path = `/v1/forms/${await formWithAnswers()}/responses?filter=${encodeURIComponent(filter)}`;
    expect(await google.call("GET", path)).toMatchObject({
      status: 400,
      body: { error: { message: `Invalid filter: ${filter}`, status: "INVALID_ARGUMENT" } },
    });
  });

  test("come in an order that is not that of time", async () => {
    const formId = await formWithAnswers();
    const state = google.world.forms.get(formId);
    const first = state?.responses.get("ACYDBN0");
    if (first) first.lastSubmittedTime = "2026-11-20T09:00:00.000000Z";
    const { data } = await google.clients.forms.forms.responses.list({ formId });
    expect(data.responses?.map(({ responseId }) => responseId)).toEqual([
      "ACYDBN0",
      "ACYDBN1",
      "ACYDBN2",
    ]);
  });

  test("come back under a cursor when they were edited, as one answer", async () => {
    const formId = await makeForm();
    await batch(formId, question("Tên", 0, text));
    const publishState = { isPublished: true, isAcceptingResponses: true };
    await google.call("POST", `/v1/forms/${formId}:setPublishSettings`, {
      publishSettings: { publishState },
    });
    await google.call("POST", `/drive/v3/files/${formId}/permissions?supportsAllDrives=true`, {
      type: "anyone",
      role: "reader",
      view: "published",
    });
    const state = google.world.forms.get(formId);
    if (state) state.allowResponseEdits = true;
    const answer = async (name: string, responseId?: string) =>
      (await google.control(`forms/${formId}/responses`, { answers: { Tên: name }, responseId }))
        .body as { responseId: string };
    const { responseId } = await answer("An");
    const list = async (filter = "") =>
      (await google.clients.forms.forms.responses.list({ formId, filter })).data.responses ?? [];
    const [before] = await list();
    const filter = `timestamp > ${before?.lastSubmittedTime}`;
    expect(await list(filter)).toEqual([]);
    await answer("An sửa", responseId);
    const [after, ...others] = await list(filter);
    expect(others).toEqual([]);
    expect(after).toMatchObject({ responseId, createTime: before?.createTime });
    expect(after?.formId).toBeUndefined();
    expect(after?.totalScore).toBeUndefined();
    expect(JSON.stringify(after?.answers)).toContain("An sửa");
    expect(await list()).toHaveLength(1);
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
    const elsewhere = google.clients.forms.forms.responses.list({
      formId: await formWithAnswers(),
      pageToken: data.nextPageToken ?? "",
    });
    await expect(elsewhere).rejects.toMatchObject({ status: 400 });
    for (const query of ["pageToken=x", "pageSize=-1", "pageSize=many"])
      expect((await google.call("GET", `/v1/forms/${formId}/responses?${query}`)).status).toBe(400);
  });

  test("are paged without loss or repetition while others answer and edit", async () => {
    const formId = await formWithAnswers();
    const state = google.world.forms.get(formId);
    const list = async (pageToken?: string) =>
      (
        await google.clients.forms.forms.responses.list({
          formId,
          pageSize: 1,
          ...(pageToken && { pageToken }),
        })
      ).data;
    const seen: (string | null | undefined)[] = [];
    let page = await list();
    for (let n = 0; n < 10; n++) {
      seen.push(...(page.responses ?? []).map((one) => one.responseId));
      const known = state?.responses.get("ACYDBN1");
      if (known && n === 0) state?.responses.set("ACYDBN00", { ...known, responseId: "ACYDBN00" });
      if (n === 1) state?.responses.delete("ACYDBN0");
      if (!page.nextPageToken) break;
      page = await list(page.nextPageToken);
    }
    expect(seen).toEqual(["ACYDBN0", "ACYDBN00", "ACYDBN1", "ACYDBN2"]);
  });

  test("are 5,000 a page at most", async () => {
    const formId = await formWithAnswers();
    const state = google.world.forms.get(formId);
    const known = state?.responses.get("ACYDBN1");
    if (!known) throw new Error("Cannot find the answer to copy");
    for (let n = 0; n < 5_000; n++)
      state?.responses.set(`ACYDBNa${n}`, { ...known, responseId: `ACYDBNa${n}` });
    const { data } = await google.clients.forms.forms.responses.list({ formId, pageSize: 9_000 });
    expect(data.responses).toHaveLength(5_000);
    const { data: rest } = await google.clients.forms.forms.responses.list({
      formId,
      pageSize: 9_000,
      pageToken: data.nextPageToken ?? "",
    });
    expect(rest.responses).toHaveLength(3);
    expect(rest.nextPageToken).toBeUndefined();
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
