// Renders one mail; its HTML stands in a frame that can run nothing and reach nothing.
import { html } from "hono/html";
import type { Mail } from "../../state.ts";
import { renderPage, type Html } from "../render-page.ts";
import { showMoment } from "../show-moment.ts";

export function renderMail(mail: Mail): Html {
  const text = html`<pre class="text">${mail.text}</pre>`;
  const body = html`<header class="bar">
      <a href="/mailbox">← Hộp thư</a>
    </header>
    <main class="mails">
      <article class="mail">
        <h1>${mail.subject || "(không có tiêu đề)"}</h1>
        <dl>
          <dt>Từ</dt>
          <dd>${mail.from ?? "(không ghi)"}</dd>
          <dt>Đến</dt>
          <dd>${mail.to}</dd>
          <dt>Lúc</dt>
          <dd><time datetime="${mail.at}">${showMoment(Date.parse(mail.at))}</time></dd>
        </dl>
        ${
          mail.html === ""
            ? text
            : html`<iframe
                  title="Nội dung thư"
                  sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
                  srcdoc="${`<base target="_blank">${mail.html}`}"
                ></iframe>
                <details>
                  <summary>Bản chữ</summary>
                  ${text}
                </details>`
        }
      </article>
    </main>`;
  return renderPage({
    title: mail.subject || "Thư",
    styles: ["mailbox"],
    script: "mailbox/fit-frame.js",
    body,
  });
}
