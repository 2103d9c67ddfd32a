import { describe, expect, test } from "vitest";
import { tellFederation } from "../../../src/domain/federations/tell-federation.ts";

describe("tellFederation", () => {
  test.each([
    ["p63-38", "LĐLĐ tỉnh Thanh Hóa"],
    ["p34-01", "LĐLĐ TP Hà Nội"],
    ["Không rõ", "Không rõ"],
    ["", ""],
  ])("%j is %j", (named, told) => {
    expect(tellFederation(named)).toBe(told);
  });

  test("an id is of its own scheme: 91 was Kiên Giang and is An Giang", () => {
    expect(tellFederation("p63-91")).toContain("Kiên Giang");
    expect(tellFederation("p34-91")).toContain("An Giang");
  });
});
