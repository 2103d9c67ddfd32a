// What the server's answers mean.
import { describe, expect, it } from "vitest";
import { judgeAnswer } from "../../src/apps-script/judge-answer.ts";

describe("judgeAnswer", () => {
  it("reads the verdict, the receipt and the problems of a stored answer", () => {
    const problems = [
      { field: "title", code: "required", message: "Bạn ghi tên sáng kiến giúp nhé." },
    ];
    const body = JSON.stringify({ verdict: "needs-fixing", receipt: "ABCD-EFGH-JKMN", problems });
    expect(judgeAnswer(200, body)).toEqual({
      kind: "stored",
      receipt: { verdict: "needs-fixing", receipt: "ABCD-EFGH-JKMN", problems },
    });
  });

  it.each(["", "<html>", "{}", '{"verdict":"other","receipt":"x"}', "null"])(
    "takes a 2xx as stored whatever it says: %j",
    (body) => {
      expect(judgeAnswer(200, body)).toEqual({ kind: "stored", receipt: undefined });
    },
  );

  it.each([401, 404, 408, 429, 500, 502, 503, 301])("tries again after %i", (status) => {
    expect(judgeAnswer(status, "")).toMatchObject({ kind: "later" });
  });

  it.each([400, 403, 410, 413, 422])("gives up after %i", (status) => {
    expect(judgeAnswer(status, "")).toMatchObject({ kind: "refused" });
  });

  it("says why in the server's own words", () => {
    expect(
      judgeAnswer(413, JSON.stringify({ title: "Quá dài", detail: "Phiếu dài hơn 256 KiB" })),
    ).toEqual({
      kind: "refused",
      why: "Phiếu dài hơn 256 KiB",
    });
  });
});
