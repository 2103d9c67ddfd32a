// The book's tabs and columns: their titles, whose they are and what they hold.
import { type FederationId, NATION } from "./federation.ts";
import { APPLIED, AUDIENCES, SECRET_NO, SECRET_YES } from "./form.ts";
import type { Programme } from "./programme.ts";

export type TabId = "initiatives" | "needsFixing" | "unrouted" | "units" | "tally" | "guide";

export interface Tab {
  readonly id: TabId;
  readonly title: string;
  /** Chosen by us at creation, so that a renamed tab is still found. */
  readonly sheetId: number;
}

export const TABS: { readonly [Id in TabId]: Tab & { readonly id: Id } } = {
  initiatives: { id: "initiatives", title: "Sáng kiến", sheetId: 101 },
  needsFixing: { id: "needsFixing", title: "Cần sửa", sheetId: 102 },
  unrouted: { id: "unrouted", title: "Chưa rõ đơn vị", sheetId: 103 },
  units: { id: "units", title: "Đơn vị", sheetId: 104 },
  tally: { id: "tally", title: "Tổng hợp", sheetId: 105 },
  guide: { id: "guide", title: "Hướng dẫn", sheetId: 106 },
};

/** Tabs of a federation's book and of the nation's, in the order people see them. The first one carries the fence. */
export const FEDERATION_TABS: readonly TabId[] = [
  "initiatives",
  "needsFixing",
  "units",
  "tally",
  "guide",
];
export const NATION_TABS: readonly TabId[] = ["unrouted", "tally", "guide"];

/** `home` may be the nation. */
export const tabsOf = (home: FederationId): readonly TabId[] =>
  home === NATION ? NATION_TABS : FEDERATION_TABS;

export type ColumnOwner = "system" | "content" | "officers";
export type ColumnKind = "text" | "paragraph" | "moment" | "date" | "number" | "choice";

export interface Column {
  /** Value of the column's developer metadata under {@link COLUMN_KEY}: its identity, wherever it is moved. */
  readonly id: string;
  readonly title: string;
  readonly owner: ColumnOwner;
  readonly kind: ColumnKind;
  /** Width in pixels. */
  readonly width: number;
  /** Choices of a dropdown that is a warning, not a refusal. */
  readonly choices?: readonly string[];
}

/** Developer metadata keys. */
export const COLUMN_KEY = "sk.column";
export const HEADER_KEY = "sk.header";
export const TAB_KEY = "sk.tab";
export const BOOK_KEY = "sk.book";
export const PASSED_KEY = "sk.passed";

export const REVIEWS = [
  "Chưa xem",
  "Hợp lệ",
  "Cần bổ sung",
  "Không hợp lệ",
  "Trùng",
  "Chuyển nơi khác",
] as const;

export const RECOGNITION_LEVELS: readonly string[] = [
  "Cơ sở",
  "Cấp trên cơ sở",
  "Tỉnh, thành phố",
  "Tổng Liên đoàn",
];
export const NOMINATIONS: readonly string[] = [
  "Không",
  "Cấp trên cơ sở",
  "Tỉnh, thành phố",
  "Tổng Liên đoàn",
];
export const AWARDS: readonly string[] = [
  "Giấy khen",
  "Bằng khen",
  "Bằng Lao động sáng tạo",
  "Biểu dương",
];

const identity: readonly Column[] = [
  { id: "receipt", title: "Mã hồ sơ", owner: "system", kind: "text", width: 150 },
  { id: "submittedAt", title: "Thời gian nộp", owner: "system", kind: "moment", width: 150 },
  { id: "version", title: "Lần nộp", owner: "system", kind: "number", width: 70 },
];

const content = (programme: Programme): readonly Column[] => [
  { id: "title", title: "Tên sáng kiến", owner: "content", kind: "paragraph", width: 320 },
  { id: "authors", title: "Tác giả", owner: "content", kind: "paragraph", width: 180 },
  {
    id: "audience",
    title: "Đối tượng",
    owner: "content",
    kind: "choice",
    width: 150,
    choices: AUDIENCES,
  },
  { id: "enteredBy", title: "Người nhập", owner: "content", kind: "text", width: 140 },
  { id: "unit", title: "Công đoàn cơ sở", owner: "content", kind: "text", width: 220 },
  {
    id: "field",
    title: "Lĩnh vực",
    owner: "content",
    kind: "choice",
    width: 160,
    choices: programme.fields,
  },
  {
    id: "solution",
    title: "Loại giải pháp",
    owner: "content",
    kind: "choice",
    width: 160,
    choices: programme.solutions,
  },
  { id: "appliedFrom", title: "Áp dụng từ", owner: "content", kind: "text", width: 110 },
  {
    id: "applied",
    title: "Tình trạng áp dụng",
    owner: "content",
    kind: "choice",
    width: 130,
    choices: APPLIED,
  },
  { id: "effect", title: "Tóm tắt hiệu quả", owner: "content", kind: "paragraph", width: 320 },
  { id: "description", title: "Mô tả", owner: "content", kind: "paragraph", width: 320 },
  {
    id: "benefitAmount",
    title: "Giá trị làm lợi (đồng)",
    owner: "content",
    kind: "number",
    width: 150,
  },
  {
    id: "benefit",
    title: "Giá trị làm lợi (nguyên văn)",
    owner: "content",
    kind: "text",
    width: 180,
  },
  {
    id: "secret",
    title: "Bí mật công nghệ",
    owner: "content",
    kind: "choice",
    width: 110,
    choices: [SECRET_NO, SECRET_YES],
  },
  { id: "phone", title: "Điện thoại liên hệ", owner: "content", kind: "text", width: 130 },
];

/** The 29 columns of "Sáng kiến". */
export const initiativeColumns = (programme: Programme): readonly Column[] => [
  ...identity,
  { id: "unitTyped", title: "Đơn vị (nguyên văn)", owner: "system", kind: "text", width: 200 },
  { id: "upperUnion", title: "CĐ cấp trên", owner: "system", kind: "text", width: 160 },
  { id: "block", title: "Khối", owner: "system", kind: "text", width: 120 },
  { id: "notes", title: "Lưu ý của hệ thống", owner: "system", kind: "paragraph", width: 220 },
  ...content(programme),
  {
    id: "review",
    title: "Kết quả thẩm định",
    owner: "officers",
    kind: "choice",
    width: 140,
    choices: REVIEWS,
  },
  {
    id: "recognition",
    title: "Cấp công nhận",
    owner: "officers",
    kind: "choice",
    width: 130,
    choices: RECOGNITION_LEVELS,
  },
  { id: "decisionNumber", title: "Số quyết định", owner: "officers", kind: "text", width: 120 },
  { id: "decisionDate", title: "Ngày quyết định", owner: "officers", kind: "date", width: 120 },
  {
    id: "nomination",
    title: "Đề nghị khen thưởng",
    owner: "officers",
    kind: "choice",
    width: 140,
    choices: NOMINATIONS,
  },
  {
    id: "award",
    title: "Hình thức khen thưởng",
    owner: "officers",
    kind: "choice",
    width: 150,
    choices: AWARDS,
  },
  { id: "officerNotes", title: "Ghi chú", owner: "officers", kind: "paragraph", width: 220 },
];

/** Columns of "Cần sửa" and "Chưa rõ đơn vị": what was submitted, and first of all what is wrong with it. */
export const fixingColumns = (programme: Programme): readonly Column[] => [
  ...identity,
  { id: "problems", title: "Cần sửa gì", owner: "system", kind: "paragraph", width: 320 },
  {
    id: "federation",
    title: "Liên đoàn Lao động hoặc công đoàn ngành",
    owner: "content",
    kind: "text",
    width: 220,
  },
  ...content(programme),
  {
    id: "resend",
    title: "Gửi lại",
    owner: "officers",
    kind: "choice",
    width: 110,
    choices: ["Gửi lại"],
  },
  { id: "resent", title: "Kết quả gửi lại", owner: "system", kind: "text", width: 180 },
];

/** Levels of "Cấp" in "Đơn vị". */
export const UNIT_LEVELS = ["Cụm", "CĐ cấp trên", "CĐCS"] as const;

export const unitColumns = (programme: Programme): readonly Column[] => [
  {
    id: "level",
    title: "Cấp",
    owner: "officers",
    kind: "choice",
    width: 110,
    choices: UNIT_LEVELS,
  },
  { id: "code", title: "Mã", owner: "officers", kind: "text", width: 90 },
  { id: "name", title: "Tên", owner: "officers", kind: "text", width: 260 },
  { id: "upperUnion", title: "CĐ cấp trên", owner: "officers", kind: "text", width: 200 },
  { id: "cluster", title: "Cụm, khối thi đua", owner: "officers", kind: "text", width: 150 },
  {
    id: "block",
    title: "Khối",
    owner: "officers",
    kind: "choice",
    width: 180,
    choices: programme.blocks.map(({ name }) => name),
  },
  { id: "members", title: "Số đoàn viên", owner: "officers", kind: "number", width: 110 },
  ...programme.phases.flatMap((phase): Column[] => [
    {
      id: `assigned.${phase.id}`,
      title: `Chỉ tiêu giao – ${phase.name}`,
      owner: "officers",
      kind: "number",
      width: 140,
    },
    {
      id: `registered.${phase.id}`,
      title: `Chỉ tiêu đăng ký – ${phase.name}`,
      owner: "officers",
      kind: "number",
      width: 140,
    },
  ]),
  { id: "validFrom", title: "Hiệu lực từ", owner: "officers", kind: "date", width: 110 },
  { id: "validTo", title: "Hiệu lực đến", owner: "officers", kind: "date", width: 110 },
  { id: "unread", title: "Hệ thống chưa đọc được", owner: "system", kind: "text", width: 240 },
];

export function columnsOf(tab: TabId, programme: Programme): readonly Column[] {
  switch (tab) {
    case "initiatives":
      return initiativeColumns(programme);
    case "needsFixing":
    case "unrouted":
      return fixingColumns(programme);
    case "units":
      return unitColumns(programme);
    case "tally":
    case "guide":
      return [];
  }
}

/** A cell holds at most this many characters of ours; Google allows 50,000. */
export const CELL_LIMIT = 45_000;
/** IANA zone and locale of every book; Vietnam has no daylight saving time, so it is UTC+7 always. */
export const ZONE = "Asia/Ho_Chi_Minh";
export const ZONE_OFFSET_MS = 7 * 3_600_000;
export const LOCALE = "vi_VN";
