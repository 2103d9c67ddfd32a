// Asks which values of a column are to be shown.
import { act } from "./act.js";
import { ask } from "./ask.js";
import { book, nameColumn } from "./book.js";
import { makeBoxes } from "./make-field.js";

const COUNT = new Intl.NumberFormat("vi-VN");

function makeAll(body) {
  const boxes = [...body.querySelectorAll("input")];
  const all = makeBoxes("checkbox", "Tất cả", [{ value: "", text: "Chọn tất cả", ticked: true }]);
  const [box] = all.querySelectorAll("input");
  const follow = () => (box.checked = boxes.every((one) => one.checked));
  box.addEventListener("change", () => {
    for (const one of boxes) one.checked = box.checked;
  });
  body.addEventListener("change", follow);
  follow();
  return all;
}

export async function askFilter(i) {
  const query = new URLSearchParams({ sheetId: book.sheetId, column: i });
  const { values, more } = await (await fetch(`${book.url}/values?${query}`)).json();
  const boxes = makeBoxes(
    "checkbox",
    "Giá trị được hiện",
    values.map(({ text, count, shown }) => ({
      value: text,
      text: `${text === "" ? "(trống)" : text} · ${COUNT.format(count)}`,
      ticked: shown,
    })),
  );
  const body = document.createElement("div");
  body.append(makeAll(boxes), boxes);
  const rest = more === 0 ? "" : ` Còn ${COUNT.format(more)} giá trị ít gặp hơn, luôn được hiện.`;
  const go = await ask({
    title: `Lọc theo cột ${nameColumn(i)}`,
    text: `Hàng có giá trị không được chọn sẽ bị ẩn. Cột khác đang lọc vẫn lọc.${rest}`,
    body,
    yes: "Lọc",
    no: "Thôi",
  });
  if (!go) return;
  const hiddenValues = [...boxes.querySelectorAll("input:not(:checked)")].map((box) => box.value);
  await act(
    hiddenValues.length === 0
      ? { action: "filter", clear: true }
      : { action: "filter", column: i + 1, hiddenValues },
  );
}
