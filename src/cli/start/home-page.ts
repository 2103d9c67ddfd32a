// Draws the home page: what this is, what to try in five steps, and the way to every part.
import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { HomeView } from "./home-view.ts";

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface HomePage {
  readonly view: HomeView;
  readonly panel: Html;
  /** What came of the button, when the page was asked for by it without a script. */
  readonly notice?: string | undefined;
}

export function homePage({ view, panel, notice }: HomePage): Html {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Sáng Kiến – ${view.programme}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/home.css" />
        <script src="/home.js" defer></script>
      </head>
      <body>
        <header>
          <p class="over">Hệ thống diễn tập trên máy này</p>
          <h1>Sáng Kiến</h1>
          <p class="lead">
            Đoàn viên điền một phiếu trên điện thoại. Phiếu được kiểm tra rồi thành một dòng trong
            bảng tính của đúng liên đoàn. Cán bộ thẩm định ngay trong bảng tính. Lãnh đạo nhận bảng
            tổng hợp qua thư.
          </p>
          <p class="quiet">
            Chương trình: <strong>${view.programme}</strong>. Mọi thứ ở đây chỉ để thử, không gửi ra
            ngoài.
          </p>
        </header>
        <main>
          <section aria-labelledby="try">
            <h2 id="try">Thử trong năm bước</h2>
            <ol class="steps">
              <li>
                <h3>Điền phiếu</h3>
                <p>
                  Chọn liên đoàn của bạn, ví dụ “Liên đoàn Lao động thành phố Hà Nội”, rồi bấm Gửi.
                </p>
                <a class="button" href="${view.formUrl}" target="_blank" rel="noopener"
                  >Mở phiếu đăng ký</a
                >
              </li>
              <li>
                <h3>Xem dòng mới</h3>
                <p>
                  Mở bảng tính của liên đoàn ấy. Vài giây sau, sáng kiến của bạn nằm trên cùng trang
                  “Sáng kiến”.
                </p>
                <a class="button plain" href="#books">Chọn bảng tính</a>
              </li>
              <li>
                <h3>Thẩm định</h3>
                <p>Ở cột “Kết quả thẩm định”, chọn “Hợp lệ”, như một cán bộ công đoàn vẫn làm.</p>
                <a class="button plain" href="#books">Về lại bảng tính</a>
              </li>
              <li>
                <h3>Tổng hợp và đọc thư</h3>
                <p>Lập bảng tổng hợp, chờ một lát rồi mở hộp thư của lãnh đạo.</p>
                <div class="row">
                  <form method="post" action="/tally" id="tally">
                    <button class="button" type="submit">Lập bảng tổng hợp ngay</button>
                  </form>
                  <a class="button plain" href="${view.mailboxUrl}" target="_blank" rel="noopener"
                    >Mở hộp thư</a
                  >
                </div>
                <p class="notice" id="notice" role="status">${notice ?? ""}</p>
              </li>
              <li>
                <h3>Làm hỏng Google</h3>
                <p>
                  Làm mất câu trả lời, rút dây, báo hết hạn mức; rồi điền thêm một phiếu. Một lát
                  sau, “Đang chờ ghi” về 0: không phiếu nào mất, không dòng nào lặp.
                </p>
                <a class="button plain" href="${view.breakUrl}" target="_blank" rel="noopener"
                  >Mở trang làm hỏng Google</a
                >
              </li>
            </ol>
          </section>
          <section aria-labelledby="now">
            <h2 id="now">Ngay lúc này</h2>
            <div id="live">${panel}</div>
            <p>
              <a href="${view.statusUrl}" target="_blank" rel="noopener"
                >Trang tình hình, ai cũng xem được</a
              >
            </p>
          </section>
          <section aria-labelledby="books">
            <h2 id="books">Bảng tính của các liên đoàn</h2>
            <p class="quiet">
              ${view.books.length} bảng tính. Gõ vài chữ để tìm, có dấu hay không dấu đều được.
            </p>
            <label class="find" hidden>
              <span>Tìm liên đoàn</span>
              <input type="search" id="find" autocomplete="off" placeholder="ví dụ: can tho" />
            </label>
            <details id="list">
              <summary>Xem cả ${view.books.length} bảng tính</summary>
              <ul class="books">
                ${view.books.map(
                  ({ id, name, url }) =>
                    html`<li>
                      <a href="${url}" target="_blank" rel="noopener" data-book="${id}">${name}</a>
                    </li>`,
                )}
              </ul>
            </details>
          </section>
        </main>
        <footer>
          <p>Muốn thử nhiều phiếu một lúc: <code>npm run rehearse -- --answers 100</code></p>
          <p>Dừng hệ thống bằng Ctrl-C trong cửa sổ lệnh; lần sau mở lại, mọi thứ vẫn còn.</p>
        </footer>
      </body>
    </html>`;
}
