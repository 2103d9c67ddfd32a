// The body of the webhook.
import { describe, expect, it } from "vitest";
import { buildBody } from "../../src/apps-script/build-body.ts";
import type { FormSubmission } from "../../src/apps-script/response.ts";
import { submission } from "./submission-builder.ts";

const bytesOf = (changes: Partial<FormSubmission>): Uint8Array =>
  Uint8Array.from(buildBody(submission(changes)));
const read = (changes: Partial<FormSubmission>): unknown =>
  JSON.parse(Buffer.from(bytesOf(changes)).toString("utf8"));

describe("buildBody", () => {
  it("has exactly the shape the server takes", () => {
    expect(read({})).toEqual({
      type: "form.response.submitted",
      timestamp: "2026-11-20T01:02:03.456Z",
      data: {
        formId: "form-1",
        responseId: "2_ABaOnuexample",
        submittedAt: "2026-11-20T01:02:03.456Z",
        answers: [{ itemId: "11", title: "Tên sáng kiến", value: "Giá phơi khăn gấp gọn" }],
      },
    });
  });

  it("names the address only when one was given", () => {
    expect(read({ respondentEmail: "an@example.vn" })).toMatchObject({
      data: { respondentEmail: "an@example.vn" },
    });
  });

  it("keeps ticked boxes as a list", () => {
    const answers = [{ itemId: "12", title: "Đồng ý", value: ["Tôi đồng ý"] }];
    expect(read({ answers })).toMatchObject({ data: { answers } });
  });

  it("cuts an answer over 40,000 characters with a mark", () => {
    const body = read({ answers: [{ itemId: "11", title: "Mô tả", value: "a".repeat(60_000) }] });
    expect(body).toMatchObject({
      data: { answers: [{ value: expect.stringMatching(/^a{39000,}… \(đã cắt\)$/) }] },
    });
  });

  it("fits into what the server takes, however much was written", () => {
    const answers = Array.from({ length: 16 }, (_, index) => ({
      itemId: String(index),
      title: `Câu ${index}`,
      value: "ệ".repeat(45_000),
    }));
    expect(bytesOf({ answers }).length).toBeLessThan(256 * 1024);
  });
});
