// Says what is armed and how often it has struck.

const KEYS = ["kind", "status", "probability", "times"];

function findButton(fault) {
  return [...document.querySelectorAll("[data-fault]")].find((button) => {
    const offered = JSON.parse(button.dataset.fault);
    return KEYS.every((key) => offered[key] === fault[key]);
  });
}

function isSpent(fault) {
  const most = fault.times ?? (fault.nth === undefined ? Infinity : 1);
  return fault.struck >= most;
}

function describe(fault) {
  const name = findButton(fault)?.textContent.trim() ?? fault.kind;
  if (isSpent(fault))
    return `“${name}” đã xảy ra ${fault.struck} lần và hết. Google lại bình thường.`;
  const where = fault.method === undefined ? "mọi lời gọi" : "các lần ghi";
  const often = fault.struck === 0 ? "chưa xảy ra lần nào" : `đã xảy ra ${fault.struck} lần`;
  return `Đang đặt: “${name}”, nhắm vào ${where}; ${often}.`;
}

/** Undefined when the emulator cannot be reached. */
export function showArmed(faults) {
  const live = (faults ?? []).filter((fault) => !isSpent(fault));
  const place = document.getElementById("armed");
  const text =
    faults === undefined
      ? "Mất kết nối với Google giả lập, đang thử lại…"
      : faults.map(describe).join(" ") || "Google đang chạy bình thường.";
  if (place.textContent !== text) place.textContent = text;
  place.parentElement.classList.toggle("broken", live.length > 0);
  document.getElementById("stop").disabled = live.length === 0;
  const pressed = new Set(live.map(findButton));
  for (const button of document.querySelectorAll("[data-fault]")) {
    button.setAttribute("aria-pressed", String(pressed.has(button)));
  }
}
