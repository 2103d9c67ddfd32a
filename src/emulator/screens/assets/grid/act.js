// Sends what a person did to the server and shows the outcome.
import { ask } from "./ask.js";
import { book, element } from "./book.js";
import { loadWindow } from "./load-window.js";

export async function act(action) {
  element("saving").textContent = "Đang lưu…";
  let answer;
  let said;
  try {
    answer = await fetch(`${book.url}/act`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ sheetId: book.sheetId, as: book.officer?.email, ...action }),
    });
    said = await answer.json();
  } catch {
    element("saving").textContent = "";
    await ask({ title: "Chưa lưu được", text: "Mất kết nối. Hãy thử lại." });
    return;
  }
  await loadWindow({ fresh: true });
  element("saving").textContent = answer.ok ? "Đã lưu" : "";
  if (!answer.ok) await ask({ title: "Chưa lưu được", text: said.error });
}
