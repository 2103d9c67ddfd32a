import { describe, expect, it } from "vitest";
import { CONSENT } from "../../src/domain/form.ts";
import { readConsent } from "../../src/domain/read-consent.ts";

describe("readConsent", () => {
  it.each([
    CONSENT,
    "tôi đồng ý",
    "ĐỒNG Ý",
    "Đồng ý cho công đoàn dùng dữ liệu",
    "Có",
    "Tôi đồng ý ",
  ])("takes %j for an agreement", (answer) => expect(readConsent(answer)).toBe(true));

  it.each(["", " ", "Không", "Không đồng ý", "Tôi không đồng ý", "Chưa", "Cóc", "đồng"])(
    "takes %j for none",
    (answer) => expect(readConsent(answer)).toBe(false),
  );
});
