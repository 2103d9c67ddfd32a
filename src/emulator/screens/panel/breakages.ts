// The ways of breaking Google that the panel offers, with what really happens and what to watch.
import type { Fault } from "../../faults/fault.ts";

export interface Breakage {
  readonly title: string;
  readonly what: string;
  readonly watch: string;
  /** Without `method`: a person chooses between writes and everything. */
  readonly fault: Fault;
}

/** What "only writes" stands for: the one call by which rows come into a book. */
export const WRITES = "sheets.spreadsheets.batchUpdate";

export const BREAKAGES: readonly Breakage[] = [
  {
    title: "Làm mất câu trả lời kế tiếp",
    what: "Google làm xong việc, nhưng bên gọi chỉ nhận được lỗi 503.",
    watch: "Không ai biết đã ghi hay chưa. Chờ một lát: mỗi hồ sơ vẫn chỉ có một hàng.",
    fault: { kind: "lost-reply", times: 1 },
  },
  {
    title: "Ghi muộn lần kế tiếp",
    what: "Google báo lỗi ngay, rồi 8 giây sau mới thật sự ghi.",
    watch: "Hàng hiện ra muộn, và không có hàng thứ hai.",
    fault: { kind: "late", times: 1, ms: 8_000 },
  },
  {
    title: "Từ chối 3 lần liền",
    what: "Ba lời gọi kế tiếp nhận lỗi 503 và không có gì được làm.",
    watch: "Hồ sơ nằm chờ, rồi tự vào bảng tính.",
    fault: { kind: "status", status: 503, times: 3 },
  },
  {
    title: "Trả về một trang HTML",
    what: "Máy chủ ở giữa trả lời 502 bằng một trang web thay cho JSON; không có gì được làm.",
    watch: "Trang ấy không làm bên gọi vấp: hồ sơ được gửi lại.",
    fault: { kind: "html", times: 1 },
  },
  {
    title: "Hết hạn mức trong một giờ",
    what: "Suốt một giờ, những lời gọi bị nhắm đều nhận lỗi 429.",
    watch: "Phiếu vẫn được nhận. Bấm “Dừng” thì hồ sơ đang chờ vào bảng tính.",
    fault: { kind: "quota", ms: 3_600_000 },
  },
  {
    title: "Rút dây trước khi làm",
    what: "Kết nối bị cắt trước khi Google làm gì.",
    watch: "Hàng đến muộn một lát.",
    fault: { kind: "reset-before", times: 1 },
  },
  {
    title: "Rút dây sau khi làm",
    what: "Google làm xong, rồi kết nối bị cắt trước câu trả lời.",
    watch: "Không có hàng nào xuất hiện hai lần.",
    fault: { kind: "reset-after", times: 1 },
  },
  {
    title: "Mọi thứ chậm 5 giây",
    what: "Mỗi lời gọi bị giữ 5 giây rồi mới được làm.",
    watch: "Hàng đến chậm hơn, không mất hàng nào.",
    fault: { kind: "slow", ms: 5_000 },
  },
  {
    title: "Hỏng 10 % số lời gọi",
    what: "Khoảng một trong mười lời gọi nhận lỗi 503. Hạt giống 2026: thử lại thì vẫn hỏng đúng những lời gọi ấy.",
    watch: "Mọi hồ sơ rồi cũng vào bảng tính.",
    fault: { kind: "status", status: 503, probability: 0.1, seed: 2_026 },
  },
];
