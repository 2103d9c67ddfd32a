// Reads the part of the tab that is in sight, again every two seconds and whenever it is scrolled out of.
import { book, element, guess } from "./book.js";
import { chooseAgain } from "./choose-cell.js";
import { drawGrid } from "./draw-grid.js";
import { drawTabs } from "./draw-tabs.js";
import { keepPlace } from "./keep-place.js";

const ROWS = 120;
const MARGIN = 25;
const EVERY = 2_000;

let asked = 0;

/** Place, among the shown rows, of the first row in sight. */
function placeInSight() {
  const scroller = element("scroller");
  const { window } = book;
  const table = scroller.firstElementChild;
  if (!table || !window) return 0;
  const [, head, above, body] = table.children;
  const past = scroller.scrollTop - (above.hidden ? 0 : above.offsetHeight);
  if (past < 0) return Math.floor(scroller.scrollTop / guess.height);
  if (past > body.offsetHeight) {
    return window.from + window.rows.length + Math.floor((past - body.offsetHeight) / guess.height);
  }
  const edge = head.getBoundingClientRect().bottom;
  const rows = [...body.children];
  const found = rows.findIndex((row) => row.getBoundingClientRect().bottom > edge);
  return window.from + Math.max(0, found);
}

/** With `fresh` the answer is drawn even when nothing changed on the server; `place` is what is to be in sight; no `sheetId` means the first tab. */
export async function loadWindow({
  fresh = false,
  from,
  place,
  sheetId = book.sheetId ?? null,
} = {}) {
  const ticket = ++asked;
  const query = new URLSearchParams({ count: String(ROWS), as: book.officer.email });
  const start = from ?? book.window?.from ?? 0;
  query.set("from", String(start));
  if (sheetId !== null) query.set("sheetId", String(sheetId));
  if (!fresh && book.window) query.set("known", String(book.window.version));
  let answer;
  try {
    answer = await fetch(`${book.url}/grid?${query}`);
    if (answer.status === 404 && sheetId !== null)
      return await loadWindow({ fresh: true, from: 0, sheetId: null });
  } catch {
    element("saving").textContent = "Mất kết nối, đang thử lại…";
    return;
  }
  if (element("saving").textContent.startsWith("Mất")) element("saving").textContent = "";
  if (answer.status !== 200) return;
  const window = await answer.json();
  // Only the last question's answer is drawn.
  if (ticket !== asked) return;
  const jumped = window.sheetId !== book.sheetId;
  if (jumped) element("scroller").scrollTop = 0;
  keepPlace(() => drawGrid(window), place);
  drawTabs(window, (id) => void loadWindow({ fresh: true, from: 0, sheetId: id }));
  chooseAgain();
}

function followScroll() {
  const { window } = book;
  if (!window) return;
  const place = placeInSight();
  const last = window.from + window.rows.length;
  const near =
    (window.from > 0 && place < window.from + MARGIN) ||
    (last < window.total && place > last - 2 * MARGIN);
  if (!near) return;
  const from = Math.max(0, Math.min(place - Math.floor(ROWS / 3), window.total - ROWS));
  if (from !== window.from) void loadWindow({ fresh: true, from, place });
}

export function startLoading() {
  let waiting = false;
  element("scroller").addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      followScroll();
    }, 60);
  });
  setInterval(() => {
    if (!document.hidden) void loadWindow();
  }, EVERY);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void loadWindow();
  });
  return loadWindow({ fresh: true });
}
