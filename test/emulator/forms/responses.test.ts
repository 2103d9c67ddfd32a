// Answers are listed, filtered and paged as Google's API does it.
import { afterAll, describe, expect, test } from "vitest";
import { FORM_TYPE } from "../../../src/emulator/state.ts";
import { startEmulator } from "../start-emulator.ts";
import { question, text } from "./build-request.ts";

const google = await startEmulator();
afterAll(() => google.close());

const makeForm = () => google.makeFile("Đăng ký", FORM_TYPE);
const batch = (formId: string, ...requests: object[]) =>
  google.call("POST", `/v1/forms/${formId}:batchUpdate`, { requests });

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
