// Gives a valid answer of the national form; a test states only what it changes.
import { CONSENT } from "../../src/domain/form.ts";

export type AnswersByTitle = { readonly [title: string]: string | string[] };

export function makeSubmission(changes: AnswersByTitle = {}): {
  [title: string]: string | string[];
} {
  return {
    "Liên đoàn Lao động hoặc công đoàn ngành": "Liên đoàn Lao động thành phố Cần Thơ",
    "Công đoàn cơ sở": "CĐCS Công ty Cổ phần Dược Hậu Giang",
    "Tác giả": "Nguyễn Thị An",
    "Đối tượng": "Công nhân, người lao động doanh nghiệp",
    "Tên sáng kiến": "Cải tiến bộ gá khoan ở dây chuyền số 2",
    "Lĩnh vực": "Sản xuất kinh doanh",
    "Loại giải pháp": "Giải pháp kỹ thuật",
    "Áp dụng từ": "10/2026",
    "Tình trạng áp dụng": "Đã áp dụng",
    "Tóm tắt hiệu quả": "Bớt một nửa thời gian gá đặt.",
    "Đồng ý xử lý dữ liệu cá nhân": [CONSENT],
    ...changes,
  };
}
