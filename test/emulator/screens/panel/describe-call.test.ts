// Each call is told as what really became of it.
import { describe, expect, it } from "vitest";
import { describeCall } from "../../../../src/emulator/screens/panel/describe-call.ts";
import type { RequestRecord } from "../../../../src/emulator/state.ts";
import { addForm, buildWorld, FORM_ID } from "../../apps-script/build-world.ts";

function describeFor(call: Partial<RequestRecord>) {
  const world = buildWorld();
  addForm(world);
  const at = "2026-11-20T03:00:00.000Z";
  const method = "sheets.spreadsheets.batchUpdate";
  return describeCall(world, {
    at,
    method,
    status: 200,
    path: `/v4/x/${FORM_ID}:batchUpdate`,
    ...call,
  });
}

describe("describeCall", () => {
  it.each([
    [{}, "done", "đã làm"],
    [{ status: 404 }, "refused", "bị Google từ chối"],
    [{ fault: "slow", applied: true }, "done", "đã làm, sau khi bị giữ lại"],
    [{ fault: "status", status: 503, applied: false }, "refused", "bị từ chối, không làm gì"],
    [
      { fault: "html", status: 502, applied: false },
      "refused",
      "nhận một trang HTML, không làm gì",
    ],
    [{ fault: "quota", status: 429, applied: false }, "refused", "bị từ chối vì hết hạn mức"],
    [{ fault: "reset-before", status: 0 }, "refused", "kết nối bị cắt trước khi làm"],
    [{ fault: "reset-after", status: 0, applied: true }, "doubt", "đã làm, rồi kết nối bị cắt"],
    [
      { fault: "lost-reply", status: 503, applied: true },
      "doubt",
      "đã làm, nhưng câu trả lời bị mất",
    ],
    [
      { fault: "lost-reply", status: 503, applied: false },
      "doubt",
      "Google không nhận, và câu trả lời bị mất",
    ],
    [{ fault: "overlap", applied: true }, "doubt", "đã làm, chồng lên những lời gọi khác"],
    [{ fault: "twice", applied: true }, "doubt", "hai bản của lời gọi chạy chồng lên nhau"],
    [{ fault: "late", status: 503 }, "doubt", "đã báo lỗi, lát nữa mới làm"],
    [{ fault: "late", status: 503, applied: true }, "doubt", "đã báo lỗi, rồi mới làm"],
  ] as const)("tells %j as %s: %s", (call, mood, became) => {
    expect(describeFor(call)).toMatchObject({ mood, became });
  });

  it("names the file and, where there are no words, Google's method", () => {
    expect(describeFor({}).asked).toBe("Ghi vào “Sáng kiến”");
    expect(describeFor({ method: "drive.about.get", path: "/drive/v3/about" }).asked).toBe(
      "drive.about.get",
    );
  });
});
