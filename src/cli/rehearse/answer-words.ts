// Words from which believable answers are made: works, places, people, effects.

export interface Work {
  /** What was done; with a place it becomes a title. */
  readonly title: string;
  readonly effect: string;
  readonly description: string;
}

/** A place of work and what people there improve. */
export interface Trade {
  readonly units: readonly string[];
  readonly places: readonly string[];
  readonly audience: string;
  readonly works: readonly Work[];
}

const WORKERS = "Công nhân, người lao động doanh nghiệp";
const OFFICIALS = "Cán bộ, công chức, viên chức";

export const TRADES: readonly Trade[] = [
  {
    audience: OFFICIALS,
    units: [
      "Trường Mầm non Hoa Hồng",
      "Trường Tiểu học Nguyễn Trãi",
      "Trường THCS Lê Quý Đôn",
      "Trường THPT Chu Văn An",
    ],
    places: ["ở lớp lá", "ở khối 5", "cho học sinh lớp 9", "trong giờ Toán", "ở điểm trường lẻ"],
    works: [
      {
        title: "Làm bộ đồ dùng dạy học từ vật liệu tái chế",
        effect: "Trước phải mua, nay tự làm được; trẻ thích cầm nắm và nhớ bài lâu hơn.",
        description:
          "Thu gom nắp chai, bìa cứng, ống hút sạch rồi cắt ghép thành bộ đếm, bộ chữ cái.",
      },
      {
        title: "Ứng dụng trò chơi hỏi đáp để ôn bài đầu giờ",
        effect: "Số học sinh thuộc bài tăng từ 60% lên 85% sau một học kỳ.",
        description: "Soạn 10 câu hỏi ngắn cho mỗi bài, học sinh giơ thẻ màu để trả lời.",
      },
      {
        title: "Xây dựng góc đọc sách mở",
        effect: "Mỗi tuần thêm khoảng 120 lượt học sinh mượn sách.",
        description: "Kê lại hành lang làm giá sách thấp, học sinh tự ghi sổ mượn trả.",
      },
    ],
  },
  {
    audience: OFFICIALS,
    units: [
      "Bệnh viện Đa khoa khu vực",
      "Trung tâm Y tế",
      "Trạm Y tế phường Tân Lập",
      "Bệnh viện Y học cổ truyền",
    ],
    places: ["tại khoa Khám bệnh", "tại khoa Nội", "tại phòng tiêm chủng", "tại khu cách ly"],
    works: [
      {
        title: "Sắp xếp lại lối đi một chiều và bảng chỉ dẫn bằng màu",
        effect: "Thời gian chờ trung bình giảm từ 50 phút còn 30 phút.",
        description: "Vẽ vạch màu trên sàn theo từng chuyên khoa, đặt quầy hỏi đáp ngay cửa vào.",
      },
      {
        title: "Cải tiến xe đẩy thuốc có ngăn chia theo giường bệnh",
        effect: "Giảm nhầm lẫn khi phát thuốc, điều dưỡng đỡ đi lại.",
        description: "Hàn thêm khung ngăn bằng inox tận dụng, dán nhãn số giường.",
      },
    ],
  },
  {
    audience: WORKERS,
    units: [
      "Công ty TNHH May Thành Công",
      "Công ty Cổ phần Dệt 8/3",
      "Công ty TNHH Giày Hưng Thịnh",
    ],
    places: ["tại chuyền may số 4", "tại xưởng cắt", "ở công đoạn ủi", "ở khâu hoàn thiện"],
    works: [
      {
        title: "Chế tạo cữ dẫn vải tự cuốn mép",
        effect: "Năng suất tăng 18%, tỷ lệ hàng lỗi giảm một nửa.",
        description: "Dùng tôn mỏng uốn thành máng dẫn, bắt vào chân vịt bằng hai vít.",
      },
      {
        title: "Bố trí lại mặt bằng theo dòng chảy một sản phẩm",
        effect: "Bớt 35 m vận chuyển cho mỗi rổ hàng, giải phóng 60 m² mặt bằng.",
        description: "Đặt máy theo hình chữ U, đánh dấu vị trí bán thành phẩm bằng vạch sơn.",
      },
    ],
  },
  {
    audience: WORKERS,
    units: [
      "Công ty Than Mạo Khê",
      "Xí nghiệp Cơ khí 79",
      "Công ty Cổ phần Xi măng",
      "Nhà máy Điện tử Sao Mai",
    ],
    places: ["ở dây chuyền số 2", "tại phân xưởng cơ điện", "tại lò số 3", "ở trạm bơm"],
    works: [
      {
        title: "Cải tiến bộ gá khoan định vị nhanh",
        effect: "Thời gian gá đặt giảm từ 12 phút còn 4 phút mỗi chi tiết.",
        description: "Thay bu lông bằng kẹp cam, thêm hai chốt dẫn hướng tôi cứng.",
      },
      {
        title: "Lắp biến tần cho quạt gió -25/+30 kW",
        effect: "Tiết kiệm khoảng 22% điện năng của cụm quạt.",
        description: "Tính lại lưu lượng cần thiết, cài đặt ba mức chạy theo ca.",
      },
      {
        title: "Tận dụng nhiệt khí thải để sấy nguyên liệu",
        effect: "Mỗi tháng bớt dùng 3 tấn than, môi trường làm việc mát hơn.",
        description: "Làm ống dẫn khí nóng về buồng sấy, lắp van gió chỉnh tay.",
      },
    ],
  },
  {
    audience: OFFICIALS,
    units: ["UBND phường Trung Tâm", "Bảo hiểm xã hội cơ sở", "Trung tâm Phục vụ hành chính công"],
    places: ["tại bộ phận một cửa", "trong tiếp nhận hồ sơ", "ở tổ dân phố"],
    works: [
      {
        title: "Gửi tin nhắn báo kết quả hồ sơ cho người dân",
        effect: "Người dân bớt một lần đi lại, không còn cảnh chờ hỏi ở quầy.",
        description: "Xuất danh sách hồ sơ xong trong ngày, gửi tin theo mẫu có sẵn.",
      },
      {
        title: "Làm mẫu tờ khai điền sẵn kèm ví dụ",
        effect: "Hồ sơ phải làm lại giảm từ 30% còn 8%.",
        description: "In mẫu khổ lớn, tô màu những ô hay sai, đặt ngay bàn viết.",
      },
    ],
  },
];

export const FAMILY_NAMES: readonly string[] = [
  "Nguyễn",
  "Trần",
  "Lê",
  "Phạm",
  "Hoàng",
  "Vũ",
  "Đặng",
  "Bùi",
  "Đỗ",
  "Lò",
  "Thạch",
];
export const MIDDLE_NAMES: readonly string[] = [
  "Thị",
  "Văn",
  "Thị Thu",
  "Đức",
  "Ngọc",
  "Minh",
  "Hữu",
  "Thị Kim",
];
export const GIVEN_NAMES: readonly string[] = [
  "An",
  "Bình",
  "Cường",
  "Duyên",
  "Hạnh",
  "Khoa",
  "Loan",
  "Nghĩa",
  "Phượng",
  "Quỳnh",
  "Tâm",
  "Yến",
];
export const BENEFITS: readonly string[] = [
  "120 triệu đồng/năm",
  "15,9 tỷ đồng",
  "36.000.000 đồng",
  "khoảng 5 triệu mỗi tháng",
  "không tính được",
];
