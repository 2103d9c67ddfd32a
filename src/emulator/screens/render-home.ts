// Renders the emulator's first page: the forms, the books and the mailbox.
import { html } from "hono/html";
import { FORM_TYPE, SPREADSHEET_TYPE, type DriveFile, type World } from "../state.ts";
import { showMoment } from "./show-moment.ts";
import { renderPage, type Html } from "./render-page.ts";

const collator = new Intl.Collator("vi");

function listFiles(world: World, mimeType: string): DriveFile[] {
  return [...world.files.values()]
    .filter((file) => file.mimeType === mimeType && !file.trashed)
    .toSorted((a, b) => collator.compare(a.name, b.name));
}

function renderList(files: readonly DriveFile[], link: (file: DriveFile) => string): Html {
  if (files.length === 0) return html`<p class="empty">Chưa có tệp nào.</p>`;
  return html`<ul class="files">
    ${files.map(
      (file) =>
        html`<li>
          <a href="${link(file)}">${file.name}</a>
          <span class="when">${showMoment(file.modifiedTime)}</span>
        </li>`,
    )}
  </ul>`;
}

export function renderHome(world: World): Html {
  const forms = listFiles(world, FORM_TYPE);
  const books = listFiles(world, SPREADSHEET_TYPE);
  const body = html`<header class="bar"><h1>Google giả lập</h1></header>
    <main class="sheet">
      <p class="lead">
        Chương trình này đóng vai Google ngay trên máy của bạn. Không có gì ở đây được gửi ra ngoài.
      </p>
      <section aria-labelledby="forms">
        <h2 id="forms">Biểu mẫu</h2>
        ${renderList(forms, (file) => `/forms/d/e/${file.id}/viewform`)}
      </section>
      <section aria-labelledby="books">
        <h2 id="books">Bảng tính</h2>
        ${renderList(books, (file) => `/spreadsheets/d/${file.id}/edit`)}
      </section>
      <section aria-labelledby="mails">
        <h2 id="mails">Hộp thư</h2>
        <p>
          <a href="/mailbox"
            >${world.mails.length === 0 ? "Chưa có thư nào" : `${world.mails.length} thư đã gửi`}</a
          >
        </p>
      </section>
    </main>`;
  return renderPage({ title: "Google giả lập", styles: ["files"], body });
}
