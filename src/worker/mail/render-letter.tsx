// Renders a tally's letter as HTML.
import type { FC } from "hono/jsx";
import { Federations } from "./render-federations.tsx";
import { Frame } from "./render-frame.tsx";
import type { Summary } from "./summarise-tally.ts";

export const renderLetter = (summary: Summary, subject: string, publicUrl: string): string =>
  `<!doctype html>${String(<Page {...{ summary, subject, publicUrl }} />)}`;

const Page: FC<{ summary: Summary; subject: string; publicUrl: string }> = ({
  summary,
  subject,
  publicUrl,
}) => {
  const { total, bar, denominator, daysLeft } = summary;
  const preview =
    `${total.received} lượt nộp, ${total.valid} hợp lệ, ${total.pending} đang xem xét` +
    (bar === null ? "" : `; đạt ${total.percent} ${denominator}`) +
    `; ${daysLeft}.`;
  return (
    <Frame subject={subject} preview={preview}>
      <Head summary={summary} />
      <Total summary={summary} />
      {summary.caution === null ? null : (
        <p
          class="caution"
          style="margin:0 0 16px;padding:8px 12px;border-radius:6px;background:#fff1e0;color:#7a3b00;"
        >
          {summary.caution}
        </p>
      )}
      <Federations summary={summary} />
      <Names title="Bảng tính chưa đọc được lần nào" names={summary.neverRead} />
      <Names
        title="Bảng tính chưa đọc lại được, số liệu là của lần đọc trước"
        names={summary.unread}
      />
      <p class="soft" style="margin:20px 0 0;font-size:13px;color:#51616e;">
        “Tính vào tiến độ” là {summary.rule}; “Đạt” là so với {summary.denominator}. Báo cáo kế
        tiếp: {summary.nextReport}. Số liệu mới nhất ở{" "}
        <a class="link" href={`${publicUrl}/`} style="color:#0b5c96;">
          trang tình hình
        </a>
        .
      </p>
    </Frame>
  );
};

const Head: FC<{ summary: Summary }> = ({ summary }) => (
  <>
    <p class="soft" style="margin:0;font-size:13px;color:#51616e;">
      Bảng tổng hợp sáng kiến
    </p>
    <h1 style="margin:2px 0 6px;font-size:20px;line-height:1.3;">{summary.programme}</h1>
    <p style="margin:0 0 16px;">
      {summary.phase} ({summary.daysLeft}) · tính đến <strong>{summary.asOf}</strong>
    </p>
  </>
);

const Total: FC<{ summary: Summary }> = ({
  summary: { total, towardsQuota, leftOut, bar, denominator, towardsTarget, whereabouts },
}) => (
  <>
    <p style="margin:0 0 6px;font-size:28px;line-height:1.2;font-weight:700;">
      {bar === null ? total.counted : towardsQuota}{" "}
      <span class="soft" style="font-size:15px;font-weight:400;color:#51616e;">
        {bar === null
          ? "sáng kiến tính vào tiến độ"
          : `/ ${total.quota} ${denominator} · đạt ${total.percent}`}
      </span>
    </p>
    {bar === null ? null : <Bar percent={bar} />}
    {leftOut === null ? null : (
      <p class="soft" style="margin:6px 0 0;font-size:13px;color:#51616e;">
        {leftOut}
      </p>
    )}
    <p style="margin:12px 0 4px;">
      Lượt nộp <b>{total.received}</b> · Hợp lệ <b>{total.valid}</b> · Đang xem xét{" "}
      <b>{total.pending}</b> · Không hợp lệ/trùng <b>{total.invalid}</b> · Được công nhận{" "}
      <b>{total.recognised}</b>
    </p>
    <p class="soft" style="margin:0 0 18px;font-size:13px;color:#51616e;">
      {towardsTarget === null ? null : (
        <>
          {towardsTarget}
          <br />
        </>
      )}
      {whereabouts}
    </p>
  </>
);

const Bar: FC<{ percent: number }> = ({ percent }) => (
  <table
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    style="border-radius:5px;overflow:hidden;"
  >
    <tr>
      {percent > 0 ? (
        <td width={`${percent}%`} style="height:10px;background:#1f8a5b;font-size:0;">
          &nbsp;
        </td>
      ) : null}
      {percent < 100 ? (
        <td class="groove" style="height:10px;background:#dde4ea;font-size:0;">
          &nbsp;
        </td>
      ) : null}
    </tr>
  </table>
);

const Names: FC<{ title: string; names: readonly string[] }> = ({ title, names }) =>
  names.length === 0 ? null : (
    <p style="margin:16px 0 0;">
      <b>
        {title} ({names.length}):
      </b>{" "}
      {names.join("; ")}.
    </p>
  );
