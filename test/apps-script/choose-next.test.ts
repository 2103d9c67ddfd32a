// Which answers go next.
import { describe, expect, it } from "vitest";
import { chooseNext, versionOf } from "../../src/apps-script/choose-next.ts";
import { NOW, remembered, unsent } from "./unsent-builder.ts";

describe("chooseNext", () => {
  it("takes an answer once, by its newest known version", () => {
    const edited = unsent({ submittedAt: NOW });
    expect(chooseNext(remembered({ unsent: [unsent()] }, [edited]), new Set(), 10)).toEqual([
      edited,
    ]);
  });

  it("puts answers that failed behind the others, so that none of them blocks the way", () => {
    const failed = unsent({ responseId: "failed", tries: 3 });
    const fresh = unsent({ responseId: "fresh" });
    expect(chooseNext(remembered({ unsent: [failed, fresh] }), new Set(), 1)).toEqual([fresh]);
  });

  it("remembers failed tries of a version that was noted again", () => {
    const failed = unsent({ tries: 2 });
    expect(chooseNext(remembered({ unsent: [failed] }, [unsent()]), new Set(), 10)).toEqual([
      failed,
    ]);
  });

  it("leaves out what this execution has tried", () => {
    expect(
      chooseNext(remembered({ unsent: [unsent()] }), new Set([versionOf(unsent())]), 10),
    ).toEqual([]);
  });
});
