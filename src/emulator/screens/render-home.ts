// Renders the emulator's first page: what this is, the three parts a person can play, and all files.
import { html } from "hono/html";
import { FORM_TYPE, SPREADSHEET_TYPE, type DriveFile, type World } from "../state.ts";
import { findNewestFile } from "./find-newest-file.ts";
import { linkFile } from "./link-file.ts";
import { showMoment } from "./show-moment.ts";
import { renderPage, type Html } from "./render-page.ts";

const collator = new Intl.Collator("vi");

function listFiles(world: World, mimeType: string): DriveFile[] {
  return [...world.files.values()]
    .filter((file) => file.mimeType === mimeType && !file.trashed)
    .toSorted((a, b) => collator.compare(a.name, b.name));
}

function renderPart(
  name: string,
  text: string,
  link: { readonly href: string; readonly text: string } | undefined,
): Html {
  return html`<li>
    <h2>${name}</h2>
    <p>${text}</p>
    ${
      link === undefined
        ? html`<p class="empty">Chưa có tệp nào.</p>`
        : html`<a class="go" href="${link.href}">${link.text}</a>`
    }
  </li>`;
}

function renderList(files: readonly DriveFile[]): Html {
  if (files.length === 0) return html`<p class="empty">Chưa có tệp nào.</p>`;
  return html`<ul class="files">
    ${files.map(
      (file) =>
        html`<li>
          <a href="${linkFile(file)}">${file.name}</a>
          <span class="when">${showMoment(file.modifiedTime)}</span>
        </li>`,
    )}
  </ul>`;
}

export function renderHome(world: World): Html {
  const form = findNewestFile(world, FORM_TYPE);
  const book = findNewestFile(world, SPREADSHEET_TYPE);
  const mails = world.mails.length;
  const body = html`<header class="bar"><h1>Google giả lập</h1></header>
    <main class="sheet">
      <div class="lead">
        <p>Chương trình này đóng vai Google ngay trên máy của bạn: biểu mẫu, bảng tính, hộp thư.</p>
        <p>
          Hãy lần lượt làm đoàn viên, cán bộ, lãnh đạo; rồi làm hỏng Google và xem có gì bị mất
          không.
        </p>
        <p>Không có gì ở đây được gửi ra ngoài.</p>
      </div>
      <ol class="parts">
        ${renderPart(
          "Đoàn viên",
          "Điền phiếu như trên điện thoại.",
          form && { href: linkFile(form), text: "Mở phiếu" },
        )}
        ${renderPart(
          "Cán bộ",
          "Xem hàng mới và thẩm định ngay trong bảng tính.",
          book && { href: linkFile(book), text: `Mở ${book.name}` },
        )}
        ${renderPart(
          "Lãnh đạo",
          `Đọc bảng tổng hợp trong hộp thư, ${mails === 0 ? "nay còn trống" : `nay có ${mails} thư`}.`,
          { href: "/mailbox", text: "Mở hộp thư" },
        )}
        ${renderPart("Kẻ phá", "Làm mất câu trả lời, rút dây, từ chối suốt một giờ.", {
          href: "/panel",
          text: "Làm hỏng Google",
        })}
      </ol>
      <section aria-labelledby="forms">
        <h2 id="forms">Tất cả biểu mẫu</h2>
        ${renderList(listFiles(world, FORM_TYPE))}
      </section>
      <section aria-labelledby="books">
        <h2 id="books">Tất cả bảng tính</h2>
        ${renderList(listFiles(world, SPREADSHEET_TYPE))}
      </section>
    </main>`;
  return renderPage({ title: "Google giả lập", styles: ["files"], body });
}
