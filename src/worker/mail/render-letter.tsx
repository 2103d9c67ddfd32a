// Renders a tally's letter as HTML that reads well on a phone, in Gmail and in dark mode, with nothing loaded from elsewhere.
import type { Child, FC } from "hono/jsx";
import type { Line, Summary } from "./summarise-tally.ts";

/** Mail programs that read style sheets get dark mode and narrow screens; all others get the inline styles below. */
const STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background: #10161c !important; }
  .card { background: #18212a !important; }
  .ink, .ink tr { color: #e8eef3 !important; border-color: #33414d !important; }
  .soft { color: #a9b8c4 !important; }
  .head { background: #24313c !important; }
  .groove { background: #33414d !important; }
  .link { color: #8ec9f5 !important; }
}
@media (max-width: 560px) {
  .card { padding: 16px 12px !important; }
  .wide { display: none !important; }
}
`;

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Arial,sans-serif;";
const LINE = "border-bottom:1px solid #dde4ea;";

export const renderLetter = (summary: Summary, subject: string, publicUrl: string): string =>
  `<!doctype html>${String(<Page {...{ summary, subject, publicUrl }} />)}`;

const Page: FC<{ summary: Summary; subject: string; publicUrl: string }> = ({
  summary,
  subject,
  publicUrl,
}) => (
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
            <div
              role="main"
              class="card ink"
              style={`${FONT}max-width:860px;text-align:left;background:#ffffff;color:#16222c;border-radius:10px;padding:24px;font-size:15px;line-height:1.5;`}
            >
              <Head summary={summary} />
              <Total summary={summary} />
              <Federations lines={summary.lines} total={summary.total} />
              <Names title="Chưa có sáng kiến nào" names={summary.atZero} />
              <Names title="Chưa có số liệu" names={summary.missing} />
              <Names title="Sổ chưa đọc được lần nào" names={summary.neverRead} />
              <Names
                title="Sổ chưa đọc lại được, số liệu là của lần đọc trước"
                names={summary.unread}
              />
              <p class="soft" style="margin:20px 0 0;font-size:13px;color:#51616e;">
                “Tính vào tiến độ” là {summary.rule}; “%” là phần của {summary.denominator}. Báo cáo
                kế tiếp: {summary.nextReport}. Số liệu mới nhất ở{" "}
                <a class="link" href={`${publicUrl}/`} style="color:#0b5c96;">
                  trang tình hình
                </a>
                .
              </p>
            </div>
          </td>
        </tr>
      </table>
    </body>
  </html>
);

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

const Total: FC<{ summary: Summary }> = ({ summary: { total, bar, denominator, whereabouts } }) => (
  <>
    <p style="margin:0 0 6px;font-size:28px;line-height:1.2;font-weight:700;">
      {total.counted}{" "}
      <span class="soft" style="font-size:15px;font-weight:400;color:#51616e;">
        {bar === null
          ? "sáng kiến tính vào tiến độ"
          : `/ ${total.quota} ${denominator} · đạt ${total.percent}`}
      </span>
    </p>
    {bar === null ? null : <Bar percent={bar} />}
    <p style="margin:12px 0 4px;">
      Lượt nộp <b>{total.received}</b> · Hợp lệ <b>{total.valid}</b> · Đang xem xét{" "}
      <b>{total.pending}</b> · Không hợp lệ/trùng <b>{total.invalid}</b> · Được công nhận{" "}
      <b>{total.recognised}</b>
    </p>
    <p class="soft" style="margin:0 0 18px;font-size:13px;color:#51616e;">
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

/** Attributes rather than styles in the cells: Gmail cuts a letter off at 102 KB, and the nation has 84 rows. */
const Federations: FC<{ lines: readonly Line[]; total: Line }> = ({ lines, total }) => (
  <div style="overflow-x:auto;">
    <table
      class="ink"
      width="100%"
      cellpadding="6"
      cellspacing="0"
      style={`${FONT}border-collapse:collapse;font-size:13px;color:#16222c;font-variant-numeric:tabular-nums;`}
    >
      <thead>
        <tr class="head" style={`background:#eaf1f6;font-size:12px;${LINE}`}>
          <Column wide>STT</Column>
          <Column left>Đơn vị</Column>
          <Column>Chỉ tiêu</Column>
          <Column wide>Lượt nộp</Column>
          <Column>Tính vào tiến độ</Column>
          <Column wide>Hợp lệ</Column>
          <Column wide>Đang xem xét</Column>
          <Column wide>Không hợp lệ/trùng</Column>
          <Column>%</Column>
          <Column>Hạng</Column>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <Row line={line} number={String(index + 1)} />
        ))}
        <Row line={total} number="" strong />
      </tbody>
    </table>
  </div>
);

const Column: FC<{ wide?: boolean; left?: boolean; children?: Child }> = ({
  wide = false,
  left = false,
  children,
}) => (
  <th
    scope="col"
    align={left ? "left" : "right"}
    width={left ? "28%" : undefined}
    class={wide ? "wide" : undefined}
  >
    {children}
  </th>
);

const Row: FC<{ line: Line; number: string; strong?: boolean }> = ({
  line,
  number,
  strong = false,
}) => (
  <tr align="right" style={strong ? `${LINE}font-weight:700;` : LINE}>
    <td class="wide">{number}</td>
    <td align="left">{line.name}</td>
    {line.known ? (
      <>
        <td>{line.quota}</td>
        <td class="wide">{line.received}</td>
        <td>{line.counted}</td>
        <td class="wide">{line.valid}</td>
        <td class="wide">{line.pending}</td>
        <td class="wide">{line.invalid}</td>
        <td>{line.percent}</td>
        <td>{line.rank}</td>
      </>
    ) : (
      <td colspan={8} align="left">
        <i>{line.received}</i>
      </td>
    )}
  </tr>
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
