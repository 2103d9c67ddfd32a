// Renders the list of mails, newest first.
import { html } from "hono/html";
import type { Mail } from "../../state.ts";
import { renderPage, type Html } from "../render-page.ts";
import { showMoment } from "../show-moment.ts";

const SHOWN = 500;

export function renderMailbox(mails: readonly Mail[]): Html {
  const shown = [...mails.entries()].slice(-SHOWN).toReversed();
  const body = html`<header class="bar">
      <a href="/">← Google giả lập</a>
      <h1>Hộp thư</h1>
    </header>
    <main class="mails">
      ${
        shown.length === 0
          ? html`<p class="empty">Chưa có thư nào. Thư gửi cho bất kỳ ai cũng hiện ở đây.</p>`
          : html`<ul class="list">
              ${shown.map(
                ([index, mail]) =>
                  html`<li>
                    <a href="/mailbox/${index}">
                      <span class="to">${mail.to}</span>
                      <span class="subject">${mail.subject || "(không có tiêu đề)"}</span>
                      <span class="start">${mail.text.slice(0, 140)}</span>
                      <time datetime="${mail.at}">${showMoment(Date.parse(mail.at))}</time>
                    </a>
                  </li>`,
              )}
            </ul>`
      }
    </main>`;
  return renderPage({ title: "Hộp thư", styles: ["mailbox"], body });
}
