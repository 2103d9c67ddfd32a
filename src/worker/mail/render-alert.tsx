// Renders the letter about books in trouble as HTML.
import type { FC } from "hono/jsx";
import { LETTER_FONT } from "./letter-font.ts";
import { Frame } from "./render-frame.tsx";
import type { AlertSummary, TroubleGroup } from "./summarise-alert.ts";

export const renderAlert = (summary: AlertSummary, publicUrl: string): string =>
  `<!doctype html>${String(<Page summary={summary} publicUrl={publicUrl} />)}`;

const Page: FC<{ summary: AlertSummary; publicUrl: string }> = ({
  summary: { subject, programme, who, what, groups, comfort, next },
  publicUrl,
}) => (
  <Frame subject={subject} preview={groups[0]?.sentence ?? ""}>
    <p class="soft" style="margin:0;font-size:13px;color:#51616e;">
      Bảng tính cần xử lý · {programme}
    </p>
    <h1 style="margin:2px 0 16px;font-size:20px;line-height:1.3;">
      {who}: {what}
    </h1>
    {groups.map((group) => (
      <Group group={group} titled={groups.length > 1} />
    ))}
    <p style="margin:0 0 8px;">{comfort}</p>
    <p class="soft" style="margin:0;font-size:13px;color:#51616e;">
      {next} Tình hình mới nhất ở{" "}
      <a class="link" href={`${publicUrl}/`} style="color:#0b5c96;">
        trang tình hình
      </a>
      .
    </p>
  </Frame>
);

const Group: FC<{ group: TroubleGroup; titled: boolean }> = ({
  group: { title, sentence, books },
  titled,
}) => (
  <>
    {titled ? <h2 style="margin:0 0 6px;font-size:16px;line-height:1.3;">{title}</h2> : null}
    <p
      class="caution"
      style="margin:0 0 8px;padding:10px 12px;border-radius:6px;background:#fff1e0;color:#7a3b00;"
    >
      {sentence}
    </p>
    <table
      class="ink"
      role="presentation"
      width="100%"
      cellpadding="0"
      cellspacing="0"
      style={`${LETTER_FONT}border-collapse:collapse;margin:0 0 18px;font-size:15px;line-height:1.5;color:#16222c;`}
    >
      {books.map(({ name, since, waiting, url }) => (
        <tr style="border-bottom:1px solid #dde4ea;">
          <td style="padding:8px 0;">
            <b>{name}</b>
            <br />
            <span class="soft" style="color:#51616e;">
              {since}
              <br />
              {waiting}
            </span>
          </td>
          <td align="right" style="padding:8px 0 8px 12px;white-space:nowrap;">
            {url === null ? null : (
              <a class="link" href={url} style="color:#0b5c96;">
                Mở bảng tính
              </a>
            )}
          </td>
        </tr>
      ))}
    </table>
  </>
);
