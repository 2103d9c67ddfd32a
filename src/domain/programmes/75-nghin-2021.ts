// "75 nghìn sáng kiến, vượt khó, phát triển", the programme of 2021.
import type { Programme } from "../programme.ts";
import { startOfDay } from "../start-of-day.ts";
import { BLOCKS } from "./blocks.ts";
import { SOLUTIONS } from "./solutions.ts";

// 10 March to 20 April, both days included: 42 days, though everyone calls them forty (TLĐ 10/3/2021; BNEWS 13/3/2021).
const entry = { from: startOfDay(2021, 3, 10), until: startOfDay(2021, 4, 21) };

export const programme75Nghin2021: Programme = {
  id: "75-nghin-2021",
  name: "75 nghìn sáng kiến, vượt khó, phát triển",
  shortName: "75 nghìn sáng kiến",
  scheme: "p63",
  target: 75_000,
  phases: [{ id: "gd1", name: "Giai đoạn 1", entry, target: 75_000 }],
  campaigns: [{ name: "40 ngày cao điểm", phase: "gd1", window: entry }],
  // "từ tháng 2 đến tháng 5/2021" (TLĐ 10/3/2021). Kiên Giang printed "đến ngày 1/5/2021" (BNEWS 13/3/2021); the
  // programme's owner is followed.
  eligibility: { from: startOfDay(2021, 2, 1), until: startOfDay(2021, 6, 1) },
  // The four groups of BNEWS 13/3/2021.
  fields: [
    "Sản xuất: tiết kiệm, làm lợi, tạo ra sản phẩm mới",
    "An toàn vệ sinh lao động, bảo vệ môi trường",
    "Cải cách hành chính, xây dựng Đảng và hệ thống chính trị, quản lý, điều hành",
    "Vấn đề cộng đồng, xã hội (y tế, giáo dục...)",
  ],
  solutions: [...SOLUTIONS, "Ý tưởng, đề tài, dự án sáng tạo"],
  blocks: [...BLOCKS],
  rules: {
    // TLĐ published "lượt nộp" as the result of the portal, and what was reviewed as unfit apart from it.
    progress: "submitted-less-invalid",
    // Targets of 2021 were handed down: 75.000 to the nation, 5.000 to Thái Nguyên (congdoanthainguyen.org.vn).
    denominator: "assigned",
    // "mỗi công đoàn cơ sở đăng ký tham gia ít nhất 2 sáng kiến" (BNEWS 13/3/2021).
    unitMinimum: 2,
    // No threshold for awards was published in 2021.
    awardThreshold: 0,
    // A trade secret may take part with title, effect and award alone (TLĐ 10/3/2021).
    excludesProtectedWork: false,
    // 1–2 to the province, 30–40 commended there, 4 sent to TLĐ (BNEWS 13/3/2021).
    nominations: { perUpperUnion: 2, perProvince: 40, toNation: 4 },
  },
};
