// Says Google's refusals as a person in Vietnam reads them on the screen.

const WORDS: readonly (readonly [RegExp, string])[] = [
  [
    /protected cell or object/,
    "Phần này đã được khoá. Hãy hỏi người quản lý bảng tính nếu bạn cần sửa.",
  ],
  [/data validation rules/, "Ô này chỉ nhận giá trị có trong danh sách."],
  [/maximum of 50000 characters/, "Một ô chứa nhiều nhất 50.000 ký tự."],
  [/A sheet with the name/, "Đã có trang tính mang tên ấy. Hãy chọn tên khác."],
  [/remove all the visible sheets/, "Bảng tính phải còn ít nhất một trang tính."],
  [/There is no (row|column)|grid size/, "Trang tính không có hàng hay cột ở chỗ ấy."],
];

/** A refusal without a translation is shown as Google says it. */
export function translateRefusal(reason: string): string {
  const known = WORDS.find(([pattern]) => pattern.test(reason));
  return known?.[1] ?? `Google từ chối: ${reason}`;
}
