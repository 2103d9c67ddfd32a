// What the page knows: the book, the part of the tab it shows, the chosen cell and the cell being edited.

export const book = {
  url: location.pathname.replace(/\/edit$/, ""),
  /** The last window read, as the server gave it. */
  window: undefined,
  sheetId: undefined,
  /** {email, name}: the person who works here. */
  officer: undefined,
  /** {row: tr, i: column index} */
  chosen: undefined,
  /** {row: tr, i, field, before} */
  editing: undefined,
};

/** Height of a row of which nothing is known yet, in pixels; learnt from the rows seen. */
export const guess = { height: 30 };

export const element = (id) => document.getElementById(id);

export function nameColumn(index) {
  let name = "";
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

export function cellAt(row, i) {
  const place = book.window.columns.findIndex((column) => column.i === i);
  return row.shown.c[place] || undefined;
}

export function nodeAt(row, i) {
  return row.querySelector(`[data-column="${nameColumn(i)}"]`) ?? undefined;
}

/** The row as the server can find it again. */
export function seenRow(row) {
  const first = row.shown.c[0];
  const ofFirstColumn = book.window.columns[0]?.i === 0;
  return { row: row.shown.n - 1, key: row.shown.k, first: ofFirstColumn && first ? first[0] : "" };
}
