// The words of the tab "Hướng dẫn": how to work in a book, one screen.
import { NATION } from "../../domain/federation.ts";
import { TABS } from "../../domain/sheet.ts";
import type { Home } from "./wanted.ts";

export interface GuideLine {
  readonly kind: "title" | "heading" | "text";
  readonly text: string;
}

const title = (text: string): GuideLine => ({ kind: "title", text });
const heading = (text: string): GuideLine => ({ kind: "heading", text });
const text = (words: string): GuideLine => ({ kind: "text", text: words });

const { initiatives, needsFixing, unrouted, units, tally } = TABS;

const FREELY: readonly GuideLine[] = [
  heading("Được làm thoải mái"),
  text(
    "Sắp xếp, lọc, ẩn dòng, ẩn cột, kéo cột sang chỗ khác, tô màu, viết ghi chú. Phiếu mới vẫn vào đúng chỗ, không mất dòng nào.",
  ),
  text("Thêm cột riêng của mình ở bên phải. Hệ thống không đụng đến cột đó."),
];

const COLOURS: readonly GuideLine[] = [
  heading("Ba màu của dòng tiêu đề"),
  text("Xám xanh: cột của hệ thống. Đừng sửa; nếu lỡ sửa, hệ thống sẽ đặt lại."),
  text("Xanh lá: điều người nộp đã viết. Sửa lỗi chính tả hay tên đơn vị cho đúng thì được."),
  text("Vàng: cột của cán bộ. Hệ thống chỉ đọc, không bao giờ viết vào."),
];

const NOT: readonly GuideLine[] = [
  heading("Xin đừng"),
  text(
    "Đừng xoá dòng tiêu đề, đừng xoá cột của hệ thống và đừng sửa “Mã hồ sơ”: mã là tên của phiếu, mọi việc tìm theo mã.",
  ),
  text(`Đừng viết vào trang “${tally.title}”: mỗi lần tổng hợp, hệ thống viết lại cả trang.`),
];

const FEDERATION: readonly GuideLine[] = [
  title("Làm việc trong bảng tính này"),
  text(
    `Phiếu mới nhất luôn ở trên cùng trang “${initiatives.title}”. Mỗi phiếu một dòng; người nộp sửa phiếu thì có thêm một dòng cùng mã, “Lần nộp” là 2.`,
  ),
  heading("Thẩm định"),
  text(
    "Chọn ở cột “Kết quả thẩm định”: Hợp lệ, Cần bổ sung, Không hợp lệ, Trùng hoặc Chuyển nơi khác. Để trống là chưa xem.",
  ),
  text(
    "Đã công nhận thì ghi thêm “Cấp công nhận”, “Số quyết định”, “Ngày quyết định”. Hệ thống đọc kết quả khoảng 15 phút một lần.",
  ),
  text("Cột “Công đoàn cơ sở” sai hay viết tắt thì sửa lại cho đúng tên trong trang “Đơn vị”."),
  ...COLOURS,
  ...FREELY,
  ...NOT,
  heading(`Trang “${needsFixing.title}”`),
  text(
    "Phiếu còn thiếu hay chưa đúng nằm ở đây; cột “Cần sửa gì” nói rõ thiếu gì. Người nộp mở lại phiếu, sửa và gửi lại là xong.",
  ),
  heading(`Trang “${units.title}”`),
  text(
    "Ghi cụm, công đoàn cấp trên, công đoàn cơ sở và chỉ tiêu từng giai đoạn, mỗi đơn vị một dòng. Chỉ tiêu là số nguyên, để trống nghĩa là chưa giao.",
  ),
  text(
    "Đã ghi chỉ tiêu cho công đoàn cấp trên thì chỉ tiêu của các cơ sở bên dưới không cộng thêm lần nữa. Cột cuối cho biết hệ thống chưa đọc được điều gì.",
  ),
  heading(`Trang “${tally.title}”`),
  text("Bảng tổng hợp gần nhất, đúng bằng số trong thư gửi lãnh đạo."),
];

const NATIONAL: readonly GuideLine[] = [
  title("Làm việc trong bảng tính này"),
  text(
    `Trang “${unrouted.title}” giữ những phiếu chưa biết thuộc liên đoàn nào: người nộp chọn “Không rõ” hoặc viết một tên chưa nhận ra. Phiếu mới nhất ở trên cùng.`,
  ),
  text(
    "Cột “Cần sửa gì” nói vì sao. Người nộp mở lại phiếu và chọn lại liên đoàn thì ở đây có thêm một dòng cùng mã, để cán bộ biết nơi cần chuyển.",
  ),
  ...COLOURS,
  ...FREELY,
  ...NOT,
  heading(`Trang “${tally.title}”`),
  text("Bảng tổng hợp toàn quốc gần nhất, đúng bằng số trong thư gửi lãnh đạo."),
];

export const guideLines = (home: Home): readonly GuideLine[] =>
  home === NATION ? NATIONAL : FEDERATION;
