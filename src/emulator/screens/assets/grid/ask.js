// Asks a person, or tells them something, in a dialog.
import { element } from "./book.js";

element("ask-no").addEventListener("click", () => element("ask").close("no"));

/** True for yes. Without `yes` there is only a way to close; `body` is a node with fields to be read afterwards. */
export function ask({ title, text = "", body, yes, no = "Đóng" }) {
  const dialog = element("ask");
  element("ask-title").textContent = title;
  element("ask-text").textContent = text;
  element("ask-body").replaceChildren(...(body ? [body] : []));
  element("ask-no").textContent = no;
  element("ask-yes").hidden = yes === undefined;
  element("ask-yes").textContent = yes ?? "";
  dialog.returnValue = "";
  dialog.showModal();
  body?.querySelector("input, select")?.focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}
