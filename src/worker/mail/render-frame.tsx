// Renders what every letter has around it: HTML that reads well on a phone, in Gmail and in dark mode, with nothing loaded from elsewhere.
import type { Child, FC } from "hono/jsx";
import { LETTER_FONT } from "./letter-font.ts";

/** Mail programs that read style sheets get dark mode and narrow screens; all others get the inline styles below. */
const STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background: #10161c !important; }
  .card { background: #18212a !important; }
  .ink, .ink tr { color: #e8eef3 !important; border-color: #33414d !important; }
  .ink .soft { color: #a9b8c4 !important; }
  .head { background: #24313c !important; }
  .band { background: #1e2933 !important; }
  .caution { background: #3a2a17 !important; color: #ffd9ac !important; }
  .groove { background: #33414d !important; }
  .link { color: #8ec9f5 !important; }
}
@media (max-width: 720px) {
  .wide { display: none !important; }
  .name { width: 100% !important; }
}
@media (max-width: 560px) {
  .card { padding: 16px 12px !important; }
  .mid { display: none !important; }
  .cells td, .cells th { padding: 6px 4px !important; }
}
`;

interface FrameInput {
  readonly subject: string;
  /** What a mailbox shows beside the subject. */
  readonly preview: string;
  readonly children?: Child;
}

export const Frame: FC<FrameInput> = ({ subject, preview, children }) => (
  <html lang="vi">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <title>{subject}</title>
      <style dangerouslySetInnerHTML={{ __html: STYLE }} />
    </head>
    <body class="page" style="margin:0;padding:0;background:#eef2f5;">
      <table
        class="page"
        role="presentation"
        width="100%"
        cellpadding="0"
        cellspacing="0"
        style="background:#eef2f5;"
      >
        <tr>
          <td align="center" style="padding:12px 6px;">
            <div style="display:none;max-height:0;overflow:hidden;">{preview}</div>
            <div
              role="main"
              class="card ink"
              style={`${LETTER_FONT}max-width:860px;text-align:left;background:#ffffff;color:#16222c;border-radius:10px;padding:24px;font-size:15px;line-height:1.5;`}
            >
              {children}
            </div>
          </td>
        </tr>
      </table>
    </body>
  </html>
);
