// What keeps a book from taking rows, and what a person must do about it.

export interface BookState {
  readonly code: BookStateCode;
  /** Milliseconds since the epoch. */
  readonly since: number;
  /** Vietnamese, for the status page and for mails. */
  readonly sentence: string;
}

export type BookStateCode =
  | "no-book"
  | "wrong-book"
  | "untagged"
  | "deleted"
  | "unshared"
  | "locked"
  | "full"
  | "tab-removed"
  | "column-removed"
  | "fence-gone"
  | "restored"
  | "foreign-fence"
  | "doubled"
  | "no-token"
  | "unanswered"
  | "refused";

const SENTENCES: { readonly [Code in BookStateCode]: string } = {
  "no-book": "Chưa có bảng tính cho đơn vị này. Người vận hành chạy lệnh apply để tạo.",
  "wrong-book":
    "Bảng tính đã đăng ký không phải của đơn vị này. Người vận hành kiểm tra lại sổ đăng ký.",
  untagged:
    "Bảng tính không mang dấu nhận biết của hệ thống: đã bị đưa về một phiên bản cũ, hoặc sổ đăng ký trỏ nhầm tệp. Hệ thống không đọc, không ghi vào đó; hãy báo người vận hành.",
  deleted:
    "Không tìm thấy bảng tính. Khôi phục tệp từ thùng rác của Google Drive, hoặc báo người vận hành.",
  unshared:
    "Hệ thống không còn quyền ghi. Chia sẻ lại bảng tính cho tài khoản dịch vụ với quyền Người chỉnh sửa.",
  locked:
    "Có vùng bị khoá chặn hệ thống ghi. Vào Dữ liệu > Bảo vệ trang tính và dải ô, bỏ khoá do người dùng đặt trên các trang của hệ thống.",
  full: "Bảng tính đã đầy (10 triệu ô). Xoá bớt các trang hoặc cột trống tự thêm, hoặc báo người vận hành mở bảng mới.",
  "tab-removed":
    "Một trang của hệ thống, hoặc dòng tiêu đề của nó, đã bị xoá. Hoàn tác việc xoá, hoặc báo người vận hành.",
  "column-removed":
    "Một cột của hệ thống đã bị xoá. Hoàn tác việc xoá cột, hoặc báo người vận hành.",
  "fence-gone": "Khoá dòng tiêu đề đã bị gỡ. Hệ thống đang đặt lại, không cần làm gì.",
  restored:
    "Bảng tính đã bị đưa về một phiên bản cũ. Vào Tệp > Lịch sử phiên bản, khôi phục bản ngay trước lúc đó; hệ thống sẽ tự ghi tiếp. Không ai làm thế thì báo người vận hành.",
  "foreign-fence":
    "Bảng tính mang dấu của một lần ghi mà sổ không biết. Người vận hành kiểm tra trước khi ghi tiếp.",
  doubled:
    "Có dòng đứng hai lần hoặc bị sửa mã hồ sơ. Mã bị sửa thì hoàn tác; chỉ xoá một dòng khi hai dòng giống hệt nhau.",
  "no-token":
    "Google không cấp quyền truy cập cho tài khoản dịch vụ của hệ thống: khoá hoặc tài khoản đã bị xoá hay bị tắt. Người vận hành bật lại, hoặc tạo khoá mới rồi đặt vào GOOGLE_SERVICE_ACCOUNT.",
  unanswered:
    "Google không trả lời rõ những lần ghi gần đây. Hệ thống vẫn tự thử lại, dòng mới có thể đến chậm. Kéo dài quá một giờ thì người vận hành xem nhật ký.",
  refused: "Google từ chối lần đọc hoặc ghi gần nhất. Người vận hành xem lý do trong nhật ký.",
};

export function stateSentence(code: BookStateCode, words: string | null): string {
  return words === null || words === "" ? SENTENCES[code] : `${SENTENCES[code]} (${words})`;
}
