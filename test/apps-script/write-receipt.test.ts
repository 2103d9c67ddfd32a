// The mail a member gets.
import { describe, expect, it } from "vitest";
import type { Receipt } from "../../src/apps-script/outcome.ts";
import { writeReceipt } from "../../src/apps-script/write-receipt.ts";

const occasion = (
  receipt: Partial<Receipt>,
  retried = false,
): Parameters<typeof writeReceipt>[0] => ({
  receipt: { verdict: "accepted", receipt: "ABCD-EFGH-JKMN", problems: [], ...receipt },
  editUrl: "https://example.org/edit",
  formTitle: "1 triệu sáng kiến",
  retried,
});

describe("writeReceipt", () => {
  it.each(["accepted", "updated", "needs-fixing", "unrouted"] as const)(
    "gives the receipt and the way to edit when %s",
    (verdict) => {
      const mail = writeReceipt(occasion({ verdict }));
      expect(mail?.subject).toContain("ABCD-EFGH-JKMN");
      expect(mail?.body).toContain("ABCD-EFGH-JKMN");
      expect(mail?.body).toContain("https://example.org/edit");
    },
  );

  it("says what needs fixing in the server's words", () => {
    const message = "Bạn chưa ghi tên sáng kiến; hãy viết trọn một câu.";
    const mail = writeReceipt(
      occasion({
        verdict: "needs-fixing",
        problems: [{ field: "title", code: "required", message }],
      }),
    );
    expect(mail?.body).toContain(`• ${message}`);
  });

  it("says nothing a second time", () => {
    expect(writeReceipt(occasion({ verdict: "duplicate" }))).toBeUndefined();
  });

  it("gives the receipt when the reply to an earlier try was lost", () => {
    expect(writeReceipt(occasion({ verdict: "duplicate" }, true))?.subject).toContain("Đã nhận");
  });

  it("does without the link when Google gives none, and leaves no gap", () => {
    const body = writeReceipt({ ...occasion({}), editUrl: "" })?.body ?? "";
    expect(body).not.toContain("mở lại phiếu");
    expect(body).not.toContain("\n\n\n");
  });
});
