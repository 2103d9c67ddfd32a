// "1 triệu sáng kiến – nỗ lực vượt khó, sáng tạo, quyết tâm chiến thắng đại dịch COVID-19", the programme of 2022–2023.
import type { Programme } from "../programme.ts";
import { startOfDay } from "../start-of-day.ts";
import { BLOCKS } from "./blocks.ts";
import { SOLUTIONS } from "./solutions.ts";

export const programme1Trieu2022: Programme = {
  id: "1-trieu-2022",
  name: "1 triệu sáng kiến – nỗ lực vượt khó, sáng tạo, quyết tâm chiến thắng đại dịch COVID-19",
  shortName: "1 triệu sáng kiến",
  scheme: "p63",
  target: 1_000_000,
  // Windows: vuit.org.vn t6226. The second one is printed elsewhere as ending on 30/9/2023 (petrotimes 636067), which
  // would outlast the eligibility window. Targets: petrotimes 636067.
  phases: [
    {
      id: "gd1",
      name: "Giai đoạn 1",
      entry: { from: startOfDay(2022, 1, 8), until: startOfDay(2022, 6, 1) },
      target: 300_000,
    },
    {
      id: "gd2",
      name: "Giai đoạn 2",
      entry: { from: startOfDay(2022, 6, 1), until: startOfDay(2023, 9, 2) },
      target: 700_000,
    },
  ],
  campaigns: [
    {
      // Called forty days and printed as ending on 31/5/2022 (TTXVN 13/5/2022): the printed end is kept.
      name: "Thi đua cao điểm 40 ngày (Kiên Giang)",
      phase: "gd1",
      window: { from: startOfDay(2022, 5, 13), until: startOfDay(2022, 6, 1) },
    },
  ],
  // Put to use from 01/9/2021 to 01/9/2023 (vuit.org.vn t6226).
  eligibility: { from: startOfDay(2021, 9, 1), until: startOfDay(2023, 9, 2) },
  // Areas named by Đông Anh 2022 and Báo Thanh Hóa 29/6/2022, and the safety group carried over from 2021.
  fields: [
    "Sản xuất kinh doanh",
    "Công nghệ, kỹ thuật",
    "An toàn vệ sinh lao động, bảo vệ môi trường",
    "Giáo dục",
    "Y tế",
    "Phòng, chống dịch COVID-19",
    "Quản lý, cải cách hành chính",
    "Lĩnh vực khác",
  ],
  solutions: [...SOLUTIONS, "Đề tài nghiên cứu khoa học"],
  blocks: [...BLOCKS],
  rules: {
    // The weekly bulletin of TLĐ counts "lượt nộp" (laodongthudo 138423).
    progress: "submitted-less-invalid",
    // TLĐ adds up what the 83 units registered (laodong.vn 1033497), and awards look at it too (TTXVN 13/5/2022).
    denominator: "registered",
    // "100% công đoàn cơ sở có đoàn viên đăng ký sáng kiến vào phần mềm" (TTXVN 13/5/2022).
    unitMinimum: 1,
    // "thực hiện dưới 80% đăng ký tham gia" (TTXVN 13/5/2022).
    awardThreshold: 80,
    // Work under intellectual-property protection is excluded (vuit.org.vn t6226).
    excludesProtectedWork: true,
    nominations: { perUpperUnion: null, perProvince: null, toNation: null },
  },
};
