// Lets a person say which officer they are; the browser remembers it.
import { ask } from "./ask.js";
import { book, element } from "./book.js";
import { loadWindow } from "./load-window.js";
import { makeBoxes } from "./make-field.js";

const KEY = "officer";
const officers = JSON.parse(element("who").dataset.officers);

/** Given no address, or an unknown one, it is the first. */
export function takeOfficer(email = localStorage.getItem(KEY)) {
  book.officer = officers.find((one) => one.email === email) ?? officers[0];
  element("who").textContent = book.officer.name;
  element("who").setAttribute("aria-label", `Bạn là ${book.officer.name}. Đổi người.`);
}

export async function chooseOfficer() {
  const body = makeBoxes(
    "radio",
    "Cán bộ",
    officers.map(({ email, name }) => ({
      value: email,
      text: name,
      small: email,
      ticked: email === book.officer.email,
    })),
  );
  const text = "Google biết ai đang sửa: có ô người này sửa được mà người kia không.";
  if (!(await ask({ title: "Bạn là ai?", text, body, yes: "Chọn", no: "Thôi" }))) return;
  const { value } = body.querySelector(":checked");
  localStorage.setItem(KEY, value);
  takeOfficer(value);
  await loadWindow({ fresh: true });
}
