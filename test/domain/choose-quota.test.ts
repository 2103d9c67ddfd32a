import { describe, expect, it } from "vitest";
import { chooseQuota } from "../../src/domain/choose-quota.ts";
import { programme } from "./build-response.ts";

const progress = {
  received: 0,
  counted: 0,
  valid: 0,
  pending: 0,
  invalid: 0,
  recognised: 0,
  assigned: 60_000,
  registered: 130_000,
};
const ruled = (denominator: "assigned" | "registered") => ({
  ...programme,
  rules: { ...programme.rules, denominator },
});

describe("chooseQuota", () => {
  it("holds progress against the programme's denominator", () => {
    expect(chooseQuota(progress, ruled("registered"))).toBe(130_000);
    expect(chooseQuota(progress, ruled("assigned"))).toBe(60_000);
  });

  it("takes the other quota where only that one was set", () => {
    expect(chooseQuota({ ...progress, registered: null }, ruled("registered"))).toBe(60_000);
    expect(chooseQuota({ ...progress, assigned: 0 }, ruled("assigned"))).toBe(130_000);
  });

  it("has none where nobody set one", () => {
    expect(
      chooseQuota({ ...progress, assigned: null, registered: 0 }, ruled("assigned")),
    ).toBeNull();
  });
});
