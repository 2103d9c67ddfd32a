// Decides which drawn row goes on as which new row, so that a row keeps its place in the page when others come above it.

function take(pool, find) {
  const at = pool.findIndex(find);
  return at < 0 ? undefined : pool.splice(at, 1)[0];
}

/** Gives back one drawn row, or undefined, per new row: first by key, then by the text of the first cell, then by number. */
export function matchRows(drawn, rows) {
  const pool = [...drawn];
  const byKey = new Map();
  for (const row of pool) {
    const same = byKey.get(row.shown.k) ?? [];
    byKey.set(row.shown.k, [...same, row]);
  }
  const matched = rows.map((shown) => {
    const row = shown.k === "" ? undefined : byKey.get(shown.k)?.shift();
    if (row) pool.splice(pool.indexOf(row), 1);
    return row;
  });
  const first = (shown) => (shown.c[0] ? shown.c[0][0] : "");
  for (const [index, shown] of rows.entries()) {
    if (matched[index] || first(shown) === "") continue;
    matched[index] = take(pool, (row) => first(row.shown) === first(shown));
  }
  for (const [index, shown] of rows.entries()) {
    matched[index] ??= take(pool, (row) => row.shown.n === shown.n);
  }
  return matched;
}
