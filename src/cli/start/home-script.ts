// The home page's script: keeps the panel fresh, finds books, and asks for a tally without leaving the page.

export const HOME_SCRIPT = `
const live = document.getElementById("live");
const linkBooks = () => {
  for (const home of live.querySelectorAll("[data-home]")) {
    const book = document.querySelector('[data-book="' + home.dataset.home + '"]');
    if (!book) continue;
    const link = document.createElement("a");
    link.href = book.href;
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = home.textContent;
    home.replaceChildren(link);
  }
};
linkBooks();
setInterval(async () => {
  // A link replaced under a finger would lose the touch.
  if (document.hidden || live.querySelector("a:hover, a:focus")) return;
  try {
    const answer = await fetch("/live");
    if (!answer.ok) return;
    live.innerHTML = await answer.text();
    linkBooks();
  } catch {}
}, 3000);

const fold = (text) =>
  text.normalize("NFD").replace(/[\\u0300-\\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
const find = document.getElementById("find");
const list = document.getElementById("list");
find.parentElement.hidden = false;
find.addEventListener("input", () => {
  const wanted = fold(find.value.trim());
  if (wanted) list.open = true;
  for (const item of list.querySelectorAll("li")) item.hidden = !fold(item.textContent).includes(wanted);
});

const tally = document.getElementById("tally");
const notice = document.getElementById("notice");
tally.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = tally.querySelector("button");
  button.disabled = true;
  notice.textContent = "Đang hỏi số liệu của các liên đoàn…";
  try {
    const answer = await fetch("/tally", { method: "POST", headers: { accept: "text/plain" } });
    notice.textContent = await answer.text();
  } catch {
    notice.textContent = "Không liên lạc được với hệ thống. Bạn thử lại sau ít giây.";
  }
  button.disabled = false;
});
`;
