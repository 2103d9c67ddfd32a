// Renders the frame of a book; its page fills the grid and keeps it fresh.
import { html } from "hono/html";
import type { Spreadsheet } from "../../state.ts";
import { renderPage, type Html } from "../render-page.ts";
import { OFFICER_NAME } from "./officer.ts";

export function renderBook(spreadsheet: Spreadsheet): Html {
  const title = spreadsheet.properties.title ?? "Bảng tính";
  const body = html`<header class="bar">
      <a href="/" aria-label="Về danh sách tệp">←</a>
      <h1 id="title">${title}</h1>
      <span id="saving" role="status"></span>
      <span class="who">${OFFICER_NAME}</span>
    </header>
    <div class="tools">
      <output id="place" aria-label="Ô đang chọn"></output>
      <div id="content" tabindex="0" role="region" aria-label="Nội dung ô đang chọn"></div>
      <button id="edit" disabled>Sửa ô</button>
      <button id="more" popovertarget="menu" disabled>Thao tác</button>
      <div id="menu" popover>
        <button data-act="insert-above">Chèn một hàng phía trên</button>
        <button data-act="insert-below">Chèn một hàng phía dưới</button>
        <button data-act="delete">Xoá hàng này</button>
        <button data-act="sort-up">Sắp xếp theo cột này, A → Z</button>
        <button data-act="sort-down">Sắp xếp theo cột này, Z → A</button>
      </div>
    </div>
    <main>
      <div id="panel" role="tabpanel" aria-labelledby="title"><div id="scroller"></div></div>
    </main>
    <nav aria-label="Trang tính">
      <div id="tabs" role="tablist" aria-label="Trang tính"></div>
      <span id="count"></span>
    </nav>
    <dialog id="ask" aria-labelledby="ask-title" aria-describedby="ask-text">
      <form method="dialog">
        <h2 id="ask-title"></h2>
        <p id="ask-text"></p>
        <div class="answers">
          <button value="no" id="ask-no">Không sửa</button>
          <button value="yes" id="ask-yes" class="main">Vẫn sửa</button>
        </div>
      </form>
    </dialog>`;
  return renderPage({ title, styles: ["book"], script: "grid/open-book.js", body });
}
