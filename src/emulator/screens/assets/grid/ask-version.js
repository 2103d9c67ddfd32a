// Shows the older versions of the book, and brings one back.
import { act } from "./act.js";
import { ask } from "./ask.js";
import { book } from "./book.js";
import { makeBoxes } from "./make-field.js";

export async function askVersion() {
  const title = "Lịch sử phiên bản";
  const versions = await (await fetch(`${book.url}/versions`)).json();
  if (versions.length === 0) {
    await ask({ title, text: "Chưa có phiên bản cũ nào kể từ khi chương trình chạy." });
    return;
  }
  const body = makeBoxes(
    "radio",
    title,
    versions.map(({ version, text }, index) => ({ value: version, text, ticked: index === 0 })),
  );
  const text = "Khôi phục thì cả bảng tính, mọi trang, trở lại như lúc ấy.";
  if (!(await ask({ title, text, body, yes: "Khôi phục", no: "Đóng" }))) return;
  await act({ action: "restore", version: Number(body.querySelector(":checked").value) });
}
