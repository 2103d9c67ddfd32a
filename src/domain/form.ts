// The form's questions, exactly as members read them, and their place in its sections.
import type { Programme } from "./programme.ts";

export type SectionId = "submitter" | "initiative" | "description" | "consent";

export const SECTIONS: readonly { readonly id: SectionId; readonly title: string }[] = [
  { id: "submitter", title: "Người nộp" },
  { id: "initiative", title: "Sáng kiến" },
  { id: "description", title: "Mô tả" },
  { id: "consent", title: "Đồng ý" },
];

export type QuestionId =
  | "federation"
  | "unit"
  | "authors"
  | "audience"
  | "enteredBy"
  | "phone"
  | "title"
  | "field"
  | "solution"
  | "appliedFrom"
  | "applied"
  | "effect"
  | "benefit"
  | "secret"
  | "description"
  | "consent";

export type QuestionKind = "dropdown" | "choice" | "text" | "paragraph" | "checkbox";

export interface Question {
  readonly id: QuestionId;
  readonly title: string;
  readonly section: SectionId;
  readonly kind: QuestionKind;
  readonly required: boolean;
  readonly help: string;
}

export const QUESTIONS: readonly Question[] = [
  {
    id: "federation",
    title: "Liên đoàn Lao động hoặc công đoàn ngành",
    section: "submitter",
    kind: "dropdown",
    required: true,
    help: "Chọn nơi công đoàn của bạn trực thuộc. Chưa chắc thì chọn “Không rõ” ở cuối danh sách.",
  },
  {
    id: "unit",
    title: "Công đoàn cơ sở",
    section: "submitter",
    kind: "text",
    required: true,
    help: "Ghi đủ tên, ví dụ: CĐCS Trường Mầm non Hoa Hồng, xã Đông Anh.",
  },
  {
    id: "authors",
    title: "Tác giả",
    section: "submitter",
    kind: "paragraph",
    required: true,
    help: "Mỗi người một dòng, kèm tỷ lệ đóng góp nếu có nhiều người. Ví dụ: Nguyễn Thị An 60%.",
  },
  {
    id: "audience",
    title: "Đối tượng",
    section: "submitter",
    kind: "choice",
    required: true,
    help: "",
  },
  {
    id: "enteredBy",
    title: "Người nhập hộ",
    section: "submitter",
    kind: "text",
    required: false,
    help: "Bỏ trống nếu bạn là tác giả.",
  },
  {
    id: "phone",
    title: "Điện thoại liên hệ",
    section: "submitter",
    kind: "text",
    required: false,
    help: "Chỉ để cán bộ công đoàn hỏi lại khi cần.",
  },
  {
    id: "title",
    title: "Tên sáng kiến",
    section: "initiative",
    kind: "text",
    required: true,
    help: "Viết trọn một câu, nói rõ làm gì và ở đâu.",
  },
  {
    id: "field",
    title: "Lĩnh vực",
    section: "initiative",
    kind: "dropdown",
    required: true,
    help: "",
  },
  {
    id: "solution",
    title: "Loại giải pháp",
    section: "initiative",
    kind: "dropdown",
    required: true,
    help: "",
  },
  {
    id: "appliedFrom",
    title: "Áp dụng từ",
    section: "initiative",
    kind: "text",
    required: true,
    help: "Ngày hoặc tháng, ví dụ: 15/3/2026 hoặc 3/2026.",
  },
  {
    id: "applied",
    title: "Tình trạng áp dụng",
    section: "initiative",
    kind: "choice",
    required: true,
    help: "",
  },
  {
    id: "effect",
    title: "Tóm tắt hiệu quả",
    section: "initiative",
    kind: "paragraph",
    required: true,
    help: "Vài câu: trước thế nào, nay thế nào, ai được lợi.",
  },
  {
    id: "benefit",
    title: "Giá trị làm lợi",
    section: "initiative",
    kind: "text",
    required: false,
    help: "Nếu tính được thành tiền, ví dụ: 120 triệu đồng/năm.",
  },
  {
    id: "secret",
    title: "Bí mật công nghệ",
    section: "initiative",
    kind: "choice",
    required: false,
    help: "Chọn “Có” thì không phải mô tả, và chúng tôi không lưu mô tả.",
  },
  {
    id: "description",
    title: "Mô tả sáng kiến",
    section: "description",
    kind: "paragraph",
    required: false,
    help: "Cách làm, điều mới, nơi có thể áp dụng tiếp.",
  },
  {
    id: "consent",
    title: "Đồng ý xử lý dữ liệu cá nhân",
    section: "consent",
    kind: "checkbox",
    required: true,
    help: "Họ tên tác giả, nơi làm việc và số điện thoại được công đoàn dùng để xét, công nhận và tổng hợp sáng kiến. Bạn có thể yêu cầu sửa hoặc xoá bất cứ lúc nào.",
  },
];

/** The last choice of the federation question: the answer goes to people, not to a guess. */
export const UNKNOWN_FEDERATION = "Không rõ";
export const SECRET_YES = "Có";
export const SECRET_NO = "Không";
/** The one box of the consent question, never ticked in advance. */
export const CONSENT = "Tôi đồng ý";
/** Version of the consent text above, kept with each consent (Law 91/2025, article 9: proof of consent). */
export const CONSENT_VERSION = "2026-11";

export const AUDIENCES: readonly string[] = [
  "Công nhân, người lao động doanh nghiệp",
  "Cán bộ, công chức, viên chức",
  "Cán bộ công đoàn",
  "Đối tượng khác",
];
export const APPLIED: readonly string[] = ["Đã áp dụng", "Đang áp dụng thử"];

/** Choices of a question in a programme; undefined for questions answered in words. */
export function choicesOf(
  question: QuestionId,
  programme: Programme,
  federations: readonly string[],
): readonly string[] | undefined {
  switch (question) {
    case "federation":
      return [...federations, UNKNOWN_FEDERATION];
    case "audience":
      return AUDIENCES;
    case "field":
      return programme.fields;
    case "solution":
      return programme.solutions;
    case "applied":
      return APPLIED;
    case "secret":
      return [SECRET_NO, SECRET_YES];
    case "consent":
      return [CONSENT];
    default:
      return undefined;
  }
}
