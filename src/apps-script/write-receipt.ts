// Writes the mail in which a member hears what became of their submission.
import type { Mail } from "./mail.ts";
import type { Receipt } from "./outcome.ts";

interface Occasion {
  readonly receipt: Receipt;
  /** Where the member can change the answer; "" when Google gives none. */
  readonly editUrl: string;
  readonly formTitle: string;
  /** Whether an earlier try may have been stored without our hearing of it. */
  readonly retried: boolean;
}

/** Undefined for a repetition of which the member has already heard. */
export function writeReceipt({ receipt, editUrl, formTitle, retried }: Occasion): Mail | undefined {
  const code = receipt.receipt;
  const problems = receipt.problems.map(({ message }) => `• ${message}`).join("\n");
  const change = (words: string): string => (editUrl === "" ? "" : `${words}\n${editUrl}`);
  const doubts = problems === "" ? "" : `Có điều này cán bộ công đoàn sẽ xem kỹ hơn:\n${problems}`;
  const write = (subject: string, paragraphs: readonly string[]): Mail => ({
    subject: `${subject} – mã hồ sơ ${code}`,
    body: ["Chào bạn,", ...paragraphs, `Thân mến,\n${formTitle}\n`]
      .filter((words) => words !== "")
      .join("\n\n"),
  });
  switch (receipt.verdict) {
    case "accepted":
      return write("Đã nhận sáng kiến của bạn", [
        "Công đoàn đã nhận được sáng kiến của bạn. Cảm ơn bạn đã chia sẻ!",
        `Mã hồ sơ: ${code}\nBạn giữ mã này để hỏi lại khi cần.`,
        doubts,
        "Cán bộ công đoàn sẽ đọc và thẩm định sáng kiến.",
        change("Muốn sửa hay bổ sung, bạn mở lại phiếu ở đây rồi gửi lại; mã hồ sơ giữ nguyên:"),
      ]);
    case "updated":
      return write("Đã nhận bản sửa của bạn", [
        `Công đoàn đã nhận được bản sửa của bạn. Mã hồ sơ giữ nguyên: ${code}`,
        doubts,
        change("Còn muốn sửa nữa, bạn mở lại phiếu ở đây:"),
      ]);
    case "needs-fixing":
      return write("Sáng kiến của bạn cần sửa thêm", [
        `Phiếu của bạn đã được lưu, không mất gì cả, nhưng chưa vào danh sách vì còn chỗ cần sửa:`,
        problems,
        change("Bạn mở lại phiếu ở đây, sửa rồi gửi lại là được:"),
        `Mã hồ sơ: ${code}\nCần giúp, bạn báo mã này cho cán bộ công đoàn cơ sở của mình.`,
      ]);
    case "unrouted":
      return write("Đã nhận phiếu, chưa rõ công đoàn của bạn", [
        "Phiếu của bạn đã được lưu, nhưng chúng tôi chưa rõ bạn thuộc Liên đoàn Lao động hoặc công đoàn ngành nào.",
        problems,
        "Bạn không phải lo: cán bộ sẽ xem và chuyển phiếu đến đúng nơi.",
        change(
          "Nếu biết rõ, bạn mở lại phiếu ở đây, chọn lại rồi gửi, để cán bộ chuyển nhanh hơn:",
        ),
        `Mã hồ sơ: ${code}`,
      ]);
    case "duplicate":
      // After a failed try it means that the try was stored and only its reply was lost.
      return !retried
        ? undefined
        : write("Đã nhận phiếu của bạn", [
            "Phiếu của bạn đã được lưu. Cảm ơn bạn đã chia sẻ!",
            `Mã hồ sơ: ${code}\nBạn giữ mã này để hỏi lại khi cần.`,
            problems,
            change("Muốn sửa hay bổ sung, bạn mở lại phiếu ở đây:"),
          ]);
  }
}
