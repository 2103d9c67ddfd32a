// Answers are taken and refused as Google's form does it.
import { describe, expect, it } from "vitest";
import type { Submission } from "../../../src/emulator/forms/answering/check-submission.ts";
import { findPath } from "../../../src/emulator/forms/answering/find-path.ts";
import { readQuestionnaire } from "../../../src/emulator/forms/answering/read-questionnaire.ts";
import { submitResponse } from "../../../src/emulator/forms/answering/submit-response.ts";
import type { World } from "../../../src/emulator/state.ts";
import {
  addForm,
  ANSWERS,
  buildWorld,
  choiceItem,
  FORM_ID,
  ITEMS,
  sectionItem,
} from "../apps-script/build-world.ts";

function worldWithForm(form: Parameters<typeof addForm>[1] = {}): World {
  const world = buildWorld();
  addForm(world, form);
  return world;
}

function submit(world: World, change: Partial<Submission> = {}) {
  return submitResponse(world, FORM_ID, { answers: ANSWERS, ...change });
}

function problemsWith(change: Record<string, string[]>, world = worldWithForm()) {
  const outcome = submit(world, { answers: { ...ANSWERS, ...change } });
  if (outcome.kind !== "refused") return [];
  return outcome.problems.map(({ title, message }) => `${title}: ${message}`);
}

describe("submitResponse", () => {
  it("keeps an answer under two ids that have nothing in common", () => {
    const world = worldWithForm();
    const outcome = submit(world);
    if (outcome.kind !== "stored") throw new Error(outcome.kind);
    const { response } = outcome;
    expect(response.responseId).toMatch(/^ACYDBN[\w-]{60,}$/);
    expect(response.scriptId).toMatch(/^2_ABaOnu[\w-]{60,}$/);
    expect(response.answers).toEqual(ANSWERS);
    expect(response.lastSubmittedTime.startsWith(response.createTime.slice(0, -1))).toBe(true);
    expect(world.forms.get(FORM_ID)?.responses.get(response.responseId)).toBe(response);
  });

  it("says which questions lack an answer", () => {
    expect(problemsWith({ "0a0000010": [" "], "0a0000090": [] })).toEqual([
      "Tên sáng kiến: Đây là câu hỏi bắt buộc",
      "Đồng ý xử lý dữ liệu cá nhân: Đây là câu hỏi bắt buộc",
    ]);
  });

  it("takes only choices there are, and anything where Other is one", () => {
    expect(problemsWith({ "0a0000020": ["Nghề khác"] })).toEqual([
      "Lĩnh vực: “Nghề khác” không có trong các lựa chọn của câu hỏi này",
    ]);
    expect(problemsWith({ "0a0000020": ["Công nghiệp", "Y tế"] })).toHaveLength(1);
    expect(problemsWith({ "0a0000030": ["Gì cũng được"] })).toEqual([]);
  });

  it("drops what a skipped section was answered with, and does not require it", () => {
    const outcome = submit(worldWithForm(), { answers: { ...ANSWERS, "0a0000050": ["Có"] } });
    if (outcome.kind !== "stored") throw new Error(outcome.kind);
    expect(outcome.response.answers["0a0000070"]).toBeUndefined();
    expect(problemsWith({ "0a0000070": [] })).toHaveLength(1);
  });

  it("keeps line ends as one kind in paragraphs and none in a line", () => {
    const answers = { ...ANSWERS, "0a0000010": ["a\r\nb"], "0a0000070": ["a\r\nb\rc"] };
    const outcome = submit(worldWithForm(), { answers });
    if (outcome.kind !== "stored") throw new Error(outcome.kind);
    expect(outcome.response.answers).toMatchObject({
      "0a0000010": ["ab"],
      "0a0000070": ["a\nb\nc"],
    });
  });

  it("asks for an address when the form collects it, and refuses one when it does not", () => {
    const collecting = () =>
      worldWithForm({ settings: { emailCollectionType: "RESPONDER_INPUT" } });
    expect(submit(collecting()).kind).toBe("refused");
    expect(submit(collecting(), { respondentEmail: "an" }).kind).toBe("refused");
    const outcome = submit(collecting(), { respondentEmail: " an@example.com " });
    expect(outcome).toMatchObject({ response: { respondentEmail: "an@example.com" } });
    expect(submit(worldWithForm(), { respondentEmail: "an@example.com" }).kind).toBe("refused");
  });

  it("edits an answer only where that is allowed", () => {
    const world = worldWithForm();
    world.randomHex = (bytes) => "03e7".padEnd(bytes * 2, "0");
    const first = submit(world);
    if (first.kind !== "stored") throw new Error(first.kind);
    const { responseId } = first.response;
    const again = submit(world, { responseId });
    if (again.kind !== "stored") throw new Error(again.kind);
    expect(again.response.createTime).toBe(first.response.createTime);
    // Later even within the same millisecond, whatever the random microseconds.
    expect(again.response.lastSubmittedTime > first.response.lastSubmittedTime).toBe(true);
    expect(submit(world, { responseId: "ACYDBNother" }).kind).toBe("not-editable");
    const state = world.forms.get(FORM_ID);
    if (state) state.allowResponseEdits = undefined;
    expect(submit(world, { responseId }).kind).toBe("not-editable");
    expect(state?.responses.size).toBe(1);
  });

  it.each([
    ["unpublished", { isPublished: false, isAcceptingResponses: false }],
    ["not-accepting", { isPublished: true, isAcceptingResponses: false }],
  ])("is closed when the form is %s", (kind, publishState) => {
    const world = worldWithForm({ publishSettings: { publishState } });
    expect(submit(world)).toMatchObject({ kind: "closed", access: { kind } });
  });

  it("is closed to strangers until anyone may respond", () => {
    const world = worldWithForm();
    const file = world.files.get(FORM_ID);
    if (file) file.permissions = [];
    expect(submit(world)).toMatchObject({ kind: "closed", access: { kind: "sign-in" } });
  });
});

describe("findPath", () => {
  const questionnaire = readQuestionnaire({ items: ITEMS });

  it("goes through all sections until a choice leads elsewhere", () => {
    expect(findPath(questionnaire, ANSWERS).indexes).toEqual([0, 1, 2, 3]);
    expect(findPath(questionnaire, { "0a0000050": ["Có"] }).indexes).toEqual([0, 1, 3]);
  });

  it("ends where a choice sends the form, and notices going in circles", () => {
    const circle = readQuestionnaire({
      items: [
        choiceItem("Đi đâu", "0b000001", "RADIO", [
          { value: "Hết", goToAction: "SUBMIT_FORM" },
          { value: "Tiếp" },
        ]),
        sectionItem("Hai", "0b000002"),
        choiceItem("Lại", "0b000003", "DROP_DOWN", [{ value: "Đầu", goToAction: "RESTART_FORM" }]),
      ],
    });
    expect(findPath(circle, { "0b0000010": ["Hết"] }).indexes).toEqual([0]);
    expect(findPath(circle, { "0b0000010": ["Tiếp"] }).indexes).toEqual([0, 1]);
    expect(findPath(circle, { "0b0000030": ["Đầu"] })).toEqual({ indexes: [0, 1], endless: true });
  });
});
