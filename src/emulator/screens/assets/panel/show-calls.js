// Lists the last calls, and says aloud only what went wrong.

const clock = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  timeStyle: "medium",
});
let drawn = "";
let newest;

function make(tag, className, text) {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text;
  return node;
}

function drawCall({ at, method, asked, status, became, mood }) {
  const item = make("li", mood, "");
  const time = make("time", "", clock.format(new Date(at)));
  time.dateTime = at;
  item.append(
    time,
    make("span", "asked", asked),
    make("span", "became", `${status === 0 ? "" : `${status} · `}${became}`),
    make("code", "", method),
  );
  return item;
}

export function showCalls(calls) {
  const all = JSON.stringify(calls);
  if (all === drawn) return;
  drawn = all;
  document.getElementById("calls").replaceChildren(...calls.map(drawCall));
  document.getElementById("no-calls").hidden = calls.length > 0;
  const wrong = calls.find((call) => call.mood !== "done");
  const name = JSON.stringify(wrong);
  if (wrong && newest !== undefined && name !== newest) {
    document.getElementById("news").textContent = `${wrong.asked}: ${wrong.became}.`;
  }
  newest = name ?? "";
}
