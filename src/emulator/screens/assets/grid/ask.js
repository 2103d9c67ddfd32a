// Asks a person, or tells them something, in a dialog.
import { element } from "./book.js";

/** True for yes. Without `yes` there is only a way to close. */
export function ask({ title, text, yes, no = "Đóng" }) {
  const dialog = element("ask");
  element("ask-title").textContent = title;
  element("ask-text").textContent = text;
  element("ask-no").textContent = no;
  element("ask-yes").hidden = yes === undefined;
  element("ask-yes").textContent = yes ?? "";
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}
