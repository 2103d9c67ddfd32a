// Makes a small book that looks like one officers work in.
import type { Screens } from "./open-screens.ts";

const HEADER = ["Mã hồ sơ", "Ngày", "Kết quả", "Ghi chú"];
const REVIEWS = ["Chưa xem", "Hợp lệ", "Trùng"];

/** Four rows R1 to R4 under a frozen header, with dates, a dropdown and notes; in the first tab, whose id is 0. */
export async function makeReviewBook(screens: Screens): Promise<string> {
  const book = await screens.makeBook([
    HEADER,
    ...[1, 2, 3, 4].map((n) => [`R${n}`, 46_000 + n, "", `ghi ${n}`]),
  ]);
  const { status, body } = await screens.batch(
    book,
    {
      updateSpreadsheetProperties: { properties: { locale: "vi_VN" }, fields: "locale" },
    },
    {
      updateSheetProperties: {
        properties: {
          sheetId: 0,
          gridProperties: { rowCount: 60, columnCount: 6, frozenRowCount: 1, frozenColumnCount: 1 },
        },
        fields: "gridProperties",
      },
    },
    {
      repeatCell: {
        range: { sheetId: 0, startRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 },
        cell: { userEnteredFormat: { numberFormat: { type: "DATE", pattern: "dd/mm/yyyy" } } },
        fields: "userEnteredFormat.numberFormat",
      },
    },
    {
      setDataValidation: {
        range: { sheetId: 0, startRowIndex: 1, startColumnIndex: 2, endColumnIndex: 3 },
        rule: {
          condition: {
            type: "ONE_OF_LIST",
            values: REVIEWS.map((userEnteredValue) => ({ userEnteredValue })),
          },
          showCustomUi: true,
        },
      },
    },
  );
  if (status !== 200) throw new Error(JSON.stringify(body));
  return book;
}
