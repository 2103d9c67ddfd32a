// Asks where a row or a column is to go, or what a tab is to be called.
import { ask } from "./ask.js";
import { book, nameColumn } from "./book.js";
import { makeChoice, makeField, makeInput } from "./make-field.js";

async function askValue({ title, label, field, yes }) {
  const go = await ask({ title, body: makeField(label, field), yes, no: "Thôi" });
  return go ? field.value : undefined;
}

/** Counted from 1; undefined when they would rather not. */
export async function askRow(n) {
  const field = makeInput({ type: "number", min: 1, value: n });
  const title = `Chuyển hàng ${n}`;
  const value = await askValue({ title, label: "Tới hàng số", field, yes: "Chuyển" });
  return value && Number(value);
}

/** Counted from 1. */
export async function askColumn(i) {
  const { columns, head } = book.window;
  const titles = head.at(-1)?.c ?? [];
  const choices = columns.map((column, place) => [
    column.i + 1,
    `${nameColumn(column.i)} ${titles[place] ? titles[place][0] : ""}`,
  ]);
  const field = makeChoice(choices, String(i + 1));
  const title = `Chuyển cột ${nameColumn(i)}`;
  const value = await askValue({ title, label: "Tới chỗ của cột", field, yes: "Chuyển" });
  return value && Number(value);
}

export function askTabName(before) {
  const field = makeInput({ value: before, maxLength: 100 });
  return askValue({ title: "Đổi tên trang tính", label: "Tên mới", field, yes: "Đổi tên" });
}
