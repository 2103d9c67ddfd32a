// Names in a few words what is wrong with a book, for subjects and headings.
import type { BookStateCode } from "../ledger/book-state.ts";

const NAMES: { readonly [Code in BookStateCode]: string } = {
  "no-book": "chưa có bảng tính",
  "wrong-book": "đăng ký nhầm bảng tính của nơi khác",
  untagged: "bảng tính mất dấu nhận biết",
  deleted: "không tìm thấy bảng tính",
  unshared: "mất quyền ghi vào bảng tính",
  locked: "bảng tính có vùng bị khoá",
  full: "bảng tính đã đầy",
  "tab-removed": "bảng tính mất một trang",
  "column-removed": "bảng tính mất một cột",
  "fence-gone": "bảng tính mất khoá dòng tiêu đề",
  restored: "bảng tính bị đưa về phiên bản cũ",
  "foreign-fence": "bảng tính có lần ghi lạ",
  doubled: "bảng tính có dòng trùng hoặc bị sửa mã hồ sơ",
  "no-token": "tài khoản dịch vụ bị Google từ chối",
  unanswered: "Google không trả lời rõ khi ghi",
  refused: "Google từ chối đọc hoặc ghi bảng tính",
};

export const nameTrouble = (code: BookStateCode): string => NAMES[code];
