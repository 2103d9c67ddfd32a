// Forms are made, published and shown as Google's API does it.
import { afterAll, describe, expect, test } from "vitest";
import { FORM_TYPE } from "../../../src/emulator/state.ts";
import { startEmulator } from "../start-emulator.ts";
import { question, text } from "./build-request.ts";

const google = await startEmulator();
afterAll(() => google.close());

const makeForm = () => google.makeFile("Đăng ký", FORM_TYPE);
const batch = (formId: string, ...requests: object[]) =>
  google.call("POST", `/v1/forms/${formId}:batchUpdate`, { requests });

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
