// Asks which of the tab's protections is to be taken off.
import { act } from "./act.js";
import { ask } from "./ask.js";
import { book, nameColumn } from "./book.js";
import { makeBoxes } from "./make-field.js";

function nameSpan(from, to) {
  if (to === undefined) return `từ ${from} đến cuối`;
  return from === to ? from : `${from}–${to}`;
}

function nameRange({ row0, row1, column0, column1 }) {
  const lastColumn = column1 === undefined ? undefined : nameColumn(column1 - 1);
  return `hàng ${nameSpan(row0 + 1, row1)}, cột ${nameSpan(nameColumn(column0), lastColumn)}`;
}

export async function askUnprotect() {
  const title = "Bỏ bảo vệ";
  const { locks } = book.window;
  if (locks.length === 0) {
    await ask({ title, text: "Trang tính này không có phần nào được bảo vệ." });
    return;
  }
  const body = makeBoxes(
    "radio",
    title,
    locks.map((lock, index) => ({
      value: lock.id,
      text: `${lock.kind === "warns" ? "Hỏi trước khi sửa" : "Khoá"}: ${nameRange(lock)}`,
      ticked: index === 0,
    })),
  );
  const text = "Google chỉ cho người có quyền sửa phần ấy, hoặc người quản lý, bỏ bảo vệ.";
  if (!(await ask({ title, text, body, yes: "Bỏ bảo vệ", no: "Thôi" }))) return;
  await act({
    action: "unprotect",
    protectedRangeId: Number(body.querySelector(":checked").value),
  });
}
