// The control routes around a form play the people who answer it and own its script.
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { mountFormControl } from "../../../src/emulator/control/mount-form-control.ts";
import { addForm, buildWorld, FORM_ID } from "../apps-script/build-world.ts";

const ANSWERS = {
  "Tên sáng kiến": "Cải tiến lò hơi",
  "Bí mật công nghệ": "Có",
  "Đồng ý xử lý dữ liệu cá nhân": ["Tôi đồng ý"],
};

function open() {
  const world = buildWorld();
  addForm(world);
  const app = new Hono();
  mountFormControl(app, world);
  const post = async (path: string, body: unknown) => {
    const answer = await app.request(`/_emulator/${path}`, {
      method: "POST",
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  return { world, app, post, answer: (body: unknown) => post(`forms/${FORM_ID}/responses`, body) };
}

describe("mountFormControl", () => {
  it("answers the form by titles and waits for the script", async () => {
    const { world, post, answer } = open();
    const source = `
      function install() { ScriptApp.newTrigger("note").forForm(FormApp.getActiveForm()).onFormSubmit().create() }
      function note(e) { PropertiesService.getScriptProperties().setProperty("last",
        e.response.getItemResponses()[0].getResponse()) }`;
    const properties = { SECRET: "s" };
    expect(
      await post(`forms/${FORM_ID}/script`, { source, properties, run: "install" }),
    ).toMatchObject({ status: 200, body: { run: { handler: "install", outcome: "done" } } });
    const first = await answer({ answers: ANSWERS });
    expect(first).toMatchObject({ status: 200, body: { createTime: "2026-11-20T03:00:00.000Z" } });
    expect(world.scripts.get(FORM_ID)?.properties).toEqual({
      SECRET: "s",
      last: "Cải tiến lò hơi",
    });

    const { responseId } = first.body;
    const second = await answer({ answers: { ...ANSWERS, "Tên sáng kiến": "Khác" }, responseId });
    expect(second.body.responseId).toBe(responseId);
    expect(world.scripts.get(FORM_ID)?.properties.last).toBe("Khác");
    expect(world.forms.get(FORM_ID)?.responses.size).toBe(1);
  });

  it("refuses with sentences", async () => {
    const { answer, post } = open();
    expect((await answer({ answers: {} })).body.error).toContain(
      "Tên sáng kiến: Đây là câu hỏi bắt buộc",
    );
    expect((await answer({ answers: { ...ANSWERS, "Câu lạ": "x" } })).body.error).toBe(
      "Biểu mẫu không có câu hỏi “Câu lạ”",
    );
    expect(await answer({ answers: ANSWERS, respondentMail: "a@b.vn" })).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining('"respondentMail"') as string },
    });
    expect((await post("forms/unknown/responses", { answers: {} })).status).toBe(404);
  });

  it("says why a script could not be installed", async () => {
    const { post } = open();
    const source = `function install() { throw new Error("thiếu SECRET") }`;
    expect(await post(`forms/${FORM_ID}/script`, { source, run: "install" })).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining("thiếu SECRET") as string },
    });
  });

  it("adds mails", async () => {
    const { world, post } = open();
    const mail = { from: "a@b.vn", to: "c@d.vn", subject: "S", text: "T", html: "<p>T</p>" };
    expect((await post("mails", mail)).status).toBe(200);
    expect(world.mails).toEqual([{ ...mail, at: "2026-11-20T03:00:00.000Z" }]);
    expect((await post("mails", { subject: "S" })).status).toBe(400);
  });
});
