// Writes the mail that tells the form's owner that answers have been waiting for a day.
import { formatMoment } from "./format-moment.ts";
import type { Mail } from "./mail.ts";

export function writeDelay(waiting: number, since: number, formTitle: string): Mail {
  return {
    subject: `${waiting} phiếu sáng kiến đang chờ gửi – ${formTitle}`,
    body:
      `Chào bạn,\n\nTừ ${formatMoment(since)} đến nay, biểu mẫu “${formTitle}” chưa gửi được ${waiting} phiếu vào hệ thống Sáng kiến. ` +
      `Không phiếu nào bị mất: tất cả vẫn ở trong biểu mẫu và được thử gửi lại 10 phút một lần.\n\n` +
      `Bạn báo giúp người vận hành hệ thống kiểm tra máy chủ nhận phiếu, địa chỉ ENDPOINT và khoá SECRET trong Thuộc tính tập lệnh.\n\n` +
      `Thư này chỉ gửi một lần cho mỗi đợt chậm.\n`,
  };
}
