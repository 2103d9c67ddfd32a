// Renders the frame every screen stands in.
import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface Page {
  readonly title: string;
  /** Names of files in assets/, without the ending. */
  readonly styles: readonly string[];
  /** A module in assets/, with its folder. */
  readonly script?: string;
  readonly body: Html;
}

export const ASSETS = "/_screens";

export function renderPage({ title, styles, script, body }: Page): Html {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${["base", ...styles].map(
          (name) => html`<link rel="stylesheet" href="${ASSETS}/${name}.css" />`,
        )}
        ${
          script === undefined
            ? ""
            : html`<script type="module" src="${ASSETS}/${script}"></script>`
        }
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}
