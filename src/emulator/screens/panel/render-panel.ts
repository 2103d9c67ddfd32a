// Renders the panel on which a person breaks Google on purpose.
import { html } from "hono/html";
import { FORM_TYPE, SPREADSHEET_TYPE, type DriveFile, type World } from "../../state.ts";
import { findNewestFile } from "../find-newest-file.ts";
import { linkFile } from "../link-file.ts";
import { renderPage, type Html } from "../render-page.ts";
import { BREAKAGES, WRITES, type Breakage } from "./breakages.ts";
import { SWITCH_WORDS } from "./switch-words.ts";

function renderBreakage({ title, what, watch, fault }: Breakage, index: number): Html {
  const id = `breakage-${index}`;
  return html`<li>
    <button
      type="button"
      data-fault="${JSON.stringify(fault)}"
      aria-pressed="false"
      aria-describedby="${id}"
    >
      ${title}
    </button>
    <p id="${id}">${what}</p>
    <p class="watch"><strong>Hãy xem:</strong> ${watch}</p>
  </li>`;
}

function renderSwitch(name: string, question: string, answers: Record<string, string>): Html {
  return html`<fieldset>
    <legend>${question}</legend>
    ${Object.entries(answers).map(
      ([value, text]) =>
        html`<label><input type="radio" name="${name}" value="${value}" /> ${text}</label>`,
    )}
  </fieldset>`;
}

function renderLink(file: DriveFile | undefined, text: string): Html | string {
  return file === undefined ? text : html`<a href="${linkFile(file)}" target="_blank">${text}</a>`;
}

export function renderPanel(world: World): Html {
  const form = renderLink(findNewestFile(world, FORM_TYPE), "gửi một phiếu");
  const book = renderLink(findNewestFile(world, SPREADSHEET_TYPE), "bảng tính");
  const body = html`<header class="bar">
      <a href="/">← Google giả lập</a>
      <h1>Làm hỏng Google</h1>
    </header>
    <main class="panel">
      <section class="armed" aria-labelledby="armed-title">
        <h2 id="armed-title" class="unseen">Sự cố đang đặt</h2>
        <div id="armed" role="status"></div>
        <button type="button" id="stop" disabled>Dừng</button>
      </section>
      <section aria-labelledby="breakages">
        <h2 id="breakages">Chọn một sự cố</h2>
        <p>
          Bấm một nút, rồi ${form} và xem ${book}. Có khi phải chờ gần một phút mới thấy hết chuyện.
          Sự cố mới thay sự cố đang đặt.
        </p>
        <fieldset class="scope">
          <legend>Sự cố nhắm vào</legend>
          <label
            ><input type="radio" name="scope" value="${WRITES}" checked /> Chỉ các lần ghi</label
          >
          <label><input type="radio" name="scope" value="" /> Mọi lời gọi</label>
        </fieldset>
        <ul class="breakages">
          ${BREAKAGES.map(renderBreakage)}
        </ul>
      </section>
      <section class="calls" aria-labelledby="calls-title">
        <h2 id="calls-title">Những lời gọi vừa qua</h2>
        <p id="news" class="unseen" role="status"></p>
        <ol id="calls" tabindex="0" aria-labelledby="calls-title"></ol>
        <p id="no-calls" class="empty">Chưa ai gọi Google.</p>
      </section>
      <section class="switches" aria-labelledby="switches-title">
        <h2 id="switches-title">Những điều chưa ai biết chắc về Google</h2>
        <p>
          Google không viết ra và chưa ai thử đủ. Hãy chọn câu trả lời: Sáng Kiến phải đúng với cả
          hai. “Dấu ẩn” là ghi chú mà chương trình gắn vào hàng, cột hay trang.
        </p>
        <div class="questions">
          ${Object.entries(SWITCH_WORDS).map(([name, { question, answers }]) =>
            renderSwitch(name, question, answers),
          )}
        </div>
        <p id="unturned" role="alert"></p>
      </section>
    </main>`;
  return renderPage({
    title: "Làm hỏng Google",
    styles: ["panel"],
    script: "panel/open-panel.js",
    body,
  });
}
