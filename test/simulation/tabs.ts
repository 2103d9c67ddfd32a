// The tabs in which rows stand, and the columns by which a run knows whose cells are whose.
import { fixingColumns, initiativeColumns, REVIEWS, TABS } from "../../src/domain/sheet.ts";
import { programme } from "../domain/build-response.ts";

/** By sheetId. */
export const ROW_SHEETS: readonly number[] = [
  TABS.initiatives.sheetId,
  TABS.needsFixing.sheetId,
  TABS.unrouted.sheetId,
];

export const RECEIPT = "Mã hồ sơ";
export const NUMBER = "Lần nộp";
export const TITLE = "Tên sáng kiến";
export const REVIEW = "Kết quả thẩm định";
/** A column that officers add. */
export const OWN_COLUMN = "Của riêng";

const COLUMNS = [...initiativeColumns(programme), ...fixingColumns(programme)];
const titlesOf = (whose: string) =>
  COLUMNS.filter(({ owner }) => owner === whose).map(({ title }) => title);

/** What the system may write into rows that stand already. */
export const SYSTEM: ReadonlySet<string> = new Set(titlesOf("system"));
export const OFFICERS: ReadonlySet<string> = new Set([...titlesOf("officers"), OWN_COLUMN]);
/** Column id and header of what came with an answer. */
export const CONTENT: readonly (readonly [id: string, header: string])[] = fixingColumns(programme)
  .filter(({ owner }) => owner === "content")
  .map(({ id, title }) => [id, title]);

/** What officers write; of a row that stands shifted their columns may show other things for a moment. */
export const WORDS = new RegExp(`^(${REVIEWS.join("|")}|Ghi \\d+|Cột \\d+|\\d+/QĐ)$`);
