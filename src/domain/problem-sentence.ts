// The catalogue of what can be wrong with an answer, as sentences that tell its sender what to do.
import { formatNumber } from "./format-number.ts";
import { CELL_LIMIT } from "./sheet.ts";
import type { ProblemCode } from "./submission.ts";

export interface ProblemDetail {
  /** Title of the question, as the form shows it. */
  readonly question?: string;
  /** A moment in words: when entry begins (`too-early`) or ended (`too-late`). */
  readonly moment?: string;
}

const SENTENCES: { readonly [Code in ProblemCode]: (detail: Required<ProblemDetail>) => string } = {
  required: ({ question }) => `Hãy điền câu “${question}”.`,
  "no-consent": ({ question }) =>
    `Hãy đánh dấu vào ô ở câu “${question}” rồi gửi lại. Khi chưa có đồng ý, chúng tôi không giữ tên tác giả, người nhập hộ, điện thoại và địa chỉ thư.`,
  "too-early": ({ moment }) => `Chưa đến đợt nhận sáng kiến. Hãy gửi lại từ ${moment}.`,
  "too-late": ({ moment }) =>
    `Đợt nhận sáng kiến đã hết lúc ${moment}. Hãy hỏi công đoàn của bạn về đợt sau.`,
  "unknown-federation": ({ question }) =>
    `Chưa rõ bạn thuộc nơi nào ở câu “${question}”. Hãy sửa câu trả lời và chọn một tên trong danh sách; nếu không chắc, cán bộ công đoàn sẽ chuyển giúp.`,
  "other-federation": ({ question }) =>
    `Câu “${question}” ghi khác nơi đã nhận hồ sơ; hồ sơ vẫn ở nơi đã nhận. Nếu cần chuyển, hãy báo cán bộ công đoàn.`,
  "damaged-text": ({ question }) =>
    `Câu “${question}” có chữ bị hỏng (hiện thành �). Hãy xem lại và gõ lại chỗ đó.`,
  "text-cut": ({ question }) =>
    `Câu “${question}” dài quá ${formatNumber(CELL_LIMIT)} ký tự nên phần sau bị cắt. Hãy viết gọn lại.`,
  "not-a-choice": ({ question }) =>
    `Câu “${question}” có câu trả lời ngoài danh sách. Hãy chọn lại một mục có sẵn nếu được.`,
  "older-version": () =>
    "Đây là lần nộp cũ hơn lần đã nhận, nên chỉ lưu vào lịch sử. Bạn không cần làm gì thêm.",
};

/** One plain Vietnamese sentence, or two; no personal data and nothing of what was answered. */
export const problemSentence = (
  code: ProblemCode,
  { question = "", moment = "" }: ProblemDetail = {},
): string => SENTENCES[code]({ question, moment });
