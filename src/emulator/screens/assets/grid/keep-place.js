// Keeps what a person looks at where it is while the grid is drawn anew.
import { book, element } from "./book.js";

function topOf(row) {
  return row.getBoundingClientRect().top;
}

/** The row being edited, else the first one in sight; at the very top nothing is held, so that new rows are seen. */
function findAnchor() {
  const scroller = element("scroller");
  if (book.editing?.row.isConnected) return book.editing.row;
  if (scroller.scrollTop === 0) return undefined;
  const table = scroller.firstElementChild;
  const edge = table?.querySelector("thead")?.getBoundingClientRect().bottom ?? 0;
  const rows = table?.children[3]?.children ?? [];
  return [...rows].find((row) => row.getBoundingClientRect().bottom > edge);
}

/** Without any row that was there before, the row at `place` among the shown rows comes to the top. */
export function keepPlace(draw, place) {
  const scroller = element("scroller");
  const anchor = findAnchor();
  const before = anchor && topOf(anchor);
  const atEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
  draw();
  if (anchor?.isConnected) {
    const moved = topOf(anchor) - before;
    if (moved !== 0) scroller.scrollTop += moved;
    return;
  }
  if (!place) return;
  const [, head, , body] = scroller.firstElementChild.children;
  const row = body.children[place - book.window.from];
  if (atEnd) scroller.scrollTop = scroller.scrollHeight;
  else if (row) scroller.scrollTop += topOf(row) - head.getBoundingClientRect().bottom;
}
