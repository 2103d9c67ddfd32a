// Renders a page of a form that only says something: it is closed, or the answer was kept.
import { html } from "hono/html";
import { renderPage, type Html } from "../render-page.ts";

export interface Notice {
  readonly title: string;
  readonly text: string;
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

export function renderNotice({ title, text, links }: Notice): Html {
  const body = html`<main class="form">
    <section class="card head">
      <h1>${title}</h1>
      <p class="said" role="status">${text}</p>
      ${
        links.length === 0
          ? ""
          : html`<ul class="links">
              ${links.map((link) => html`<li><a href="${link.href}">${link.text}</a></li>`)}
            </ul>`
      }
    </section>
  </main>`;
  return renderPage({ title, styles: ["form"], body });
}
