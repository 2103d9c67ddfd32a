// The 34 provinces of the scheme valid since 1 July 2025.
import type { Province } from "./province.ts";

// Resolution 202/2025/QH15, codes by Decision 19/2025/QĐ-TTg. Kinds as of today: Đồng Nai became a city on 30/4/2026
// (resolution 30/2026/QH16), Quảng Ninh on 1/9/2026 (36/2026/QH16), Bắc Ninh on 20/9/2026 (39/2026/QH16).
// Spellings of the provinces merged into each come from `province-map.ts`.
export const PROVINCES_34: readonly Province[] = [
  { code: "01", name: "Hà Nội", kind: "city", aliases: [] },
  { code: "04", name: "Cao Bằng", kind: "province", aliases: [] },
  { code: "08", name: "Tuyên Quang", kind: "province", aliases: [] },
  { code: "11", name: "Điện Biên", kind: "province", aliases: [] },
  { code: "12", name: "Lai Châu", kind: "province", aliases: [] },
  { code: "14", name: "Sơn La", kind: "province", aliases: [] },
  { code: "15", name: "Lào Cai", kind: "province", aliases: [] },
  { code: "19", name: "Thái Nguyên", kind: "province", aliases: [] },
  { code: "20", name: "Lạng Sơn", kind: "province", aliases: [] },
  { code: "22", name: "Quảng Ninh", kind: "city", aliases: [] },
  { code: "24", name: "Bắc Ninh", kind: "city", aliases: [] },
  { code: "25", name: "Phú Thọ", kind: "province", aliases: [] },
  { code: "31", name: "Hải Phòng", kind: "city", aliases: [] },
  { code: "33", name: "Hưng Yên", kind: "province", aliases: [] },
  { code: "37", name: "Ninh Bình", kind: "province", aliases: [] },
  { code: "38", name: "Thanh Hóa", kind: "province", aliases: [] },
  { code: "40", name: "Nghệ An", kind: "province", aliases: [] },
  { code: "42", name: "Hà Tĩnh", kind: "province", aliases: [] },
  { code: "44", name: "Quảng Trị", kind: "province", aliases: [] },
  { code: "46", name: "Huế", kind: "city", aliases: [] },
  { code: "48", name: "Đà Nẵng", kind: "city", aliases: [] },
  { code: "51", name: "Quảng Ngãi", kind: "province", aliases: [] },
  { code: "52", name: "Gia Lai", kind: "province", aliases: [] },
  { code: "56", name: "Khánh Hòa", kind: "province", aliases: [] },
  { code: "66", name: "Đắk Lắk", kind: "province", aliases: [] },
  { code: "68", name: "Lâm Đồng", kind: "province", aliases: [] },
  { code: "75", name: "Đồng Nai", kind: "city", aliases: [] },
  { code: "79", name: "Hồ Chí Minh", kind: "city", aliases: [] },
  { code: "80", name: "Tây Ninh", kind: "province", aliases: [] },
  { code: "82", name: "Đồng Tháp", kind: "province", aliases: [] },
  { code: "86", name: "Vĩnh Long", kind: "province", aliases: [] },
  { code: "91", name: "An Giang", kind: "province", aliases: [] },
  { code: "92", name: "Cần Thơ", kind: "city", aliases: [] },
  { code: "96", name: "Cà Mau", kind: "province", aliases: [] },
];
