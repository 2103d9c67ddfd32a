// Draws the small panel of live numbers, which the home page fetches anew every few seconds.
import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { LiveNumbers } from "./live-numbers.ts";

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Rows of federations shown: those that received the most. */
const SHOWN = 6;

export function livePanel(numbers: LiveNumbers): Html {
  const { total } = numbers;
  const busiest = numbers.federations
    .filter(({ received }) => (received ?? 0) > 0)
    .toSorted((a, b) => (b.received ?? 0) - (a.received ?? 0))
    .slice(0, SHOWN);
  return html`
    <dl class="numbers">
      ${tile("Đã nhận", total.received, "received")}
      ${tile("Trong bảng tính", total.inBook, "inBook")}
      ${tile("Đang chờ ghi", total.waiting, "waiting")}
      ${tile("Cần sửa", total.needsFixing, "needsFixing")}
      ${tile("Chưa rõ đơn vị", total.unrouted, "unrouted")} ${tile("Hợp lệ", total.valid, "valid")}
    </dl>
    ${
      busiest.length === 0
        ? html`<p class="quiet">Chưa có phiếu nào. Bạn hãy điền phiếu đầu tiên.</p>`
        : html`<ul class="busy">
            ${busiest.map(
              ({ id, name, received, valid }) =>
                html`<li>
                  <span data-home="${id}">${name}</span
                  ><span>${show(received)} phiếu, ${show(valid)} hợp lệ</span>
                </li>`,
            )}
          </ul>`
    }
    <p class="quiet">Số liệu lúc ${clockTime(numbers.asOf)}, tự cập nhật.</p>
  `;
}

function tile(label: string, value: number | null, id: string): Html {
  return html`<div>
    <dt>${label}</dt>
    <dd data-number="${id}">${show(value)}</dd>
  </div>`;
}

function show(value: number | null): string {
  return value === null ? "chưa có số liệu" : value.toLocaleString("vi-VN");
}

function clockTime(moment: string): string {
  return new Date(moment).toLocaleTimeString("vi-VN", { timeZone: "Asia/Ho_Chi_Minh" });
}
