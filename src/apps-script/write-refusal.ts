// Writes the mail that tells the form's owner which answers the server turned away for good.
import { formatMoment } from "./format-moment.ts";
import type { Mail } from "./mail.ts";
import type { Tried } from "./outcome.ts";

/** Answers are named by their moment: an answer's id is also the key to edit it. */
export function writeRefusal(refused: readonly Tried[], formTitle: string): Mail {
  const lines = refused.map(({ answer, outcome }) => {
    const why = outcome.kind === "stored" ? "" : outcome.why;
    return `• Phiếu nộp lúc ${formatMoment(answer.submittedAt)}: ${why}`;
  });
  return {
    subject: `Có ${refused.length} phiếu sáng kiến không gửi được – ${formTitle}`,
    body:
      `Chào bạn,\n\nHệ thống Sáng kiến không nhận ${refused.length} phiếu sau của biểu mẫu “${formTitle}”. ` +
      `Câu trả lời vẫn còn nguyên trong biểu mẫu, mục “Câu trả lời”.\n\n${lines.join("\n")}\n\n` +
      `Bạn chuyển thư này cho người vận hành hệ thống. Khi nguyên nhân đã hết, mở trình soạn Apps Script của biểu mẫu, ` +
      `chọn hàm resendRefused rồi bấm Chạy để gửi lại.\n\nMỗi phiếu chỉ được báo một lần.\n`,
  };
}
