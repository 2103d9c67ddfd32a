// Renders the letter's table of unions, under a heading for each standing.
import type { Child, FC } from "hono/jsx";
import { LETTER_FONT } from "./letter-font.ts";
import type { Band, Line, Summary } from "./summarise-tally.ts";

const LINE = "border-bottom:1px solid #dde4ea;";
const SOFT = "color:#51616e;";
const COLUMNS = 11;

/** Attributes rather than styles in the cells: Gmail cuts a letter off at 102 KB, and the nation has 84 rows. */
export const Federations: FC<{ summary: Summary }> = ({
  summary: { bands, unrouted, total, denominator },
}) => (
  <div style="overflow-x:auto;">
    <table
      class="ink cells"
      width="100%"
      cellpadding="6"
      cellspacing="0"
      style={`${LETTER_FONT}border-collapse:collapse;font-size:13px;color:#16222c;font-variant-numeric:tabular-nums;`}
    >
      <thead>
        <tr class="head" style={`background:#eaf1f6;font-size:12px;${LINE}`}>
          <Column shown="wide">STT</Column>
          <Column name>Đơn vị</Column>
          <Column>{keepPairs(denominator)}</Column>
          <Column shown="wide">Lượt nộp</Column>
          <Column>Tính vào tiến&nbsp;độ</Column>
          <Column>Đạt</Column>
          <Column shown="mid">Hợp lệ</Column>
          <Column shown="wide">Đang xem&nbsp;xét</Column>
          <Column shown="wide">Không hợp lệ/trùng</Column>
          <Column shown="wide">Công nhận</Column>
          <Column>Hạng</Column>
        </tr>
      </thead>
      <tbody>
        <Row line={total} number="" look="font-weight:700;" />
        {bands.map((band, index) => (
          <Rows band={band} before={countLines(bands.slice(0, index))} />
        ))}
        {unrouted === null ? null : <Unrouted line={unrouted} />}
      </tbody>
    </table>
  </div>
);

const countLines = (bands: readonly Band[]): number =>
  bands.reduce((sum, { lines }) => sum + lines.length, 0);

/** "chỉ tiêu đăng ký" → "Chỉ tiêu" and "đăng ký", each on a line of its own where it must break. */
const keepPairs = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}`.replaceAll(/(\S+) (\S+)/g, "$1\u00a0$2");

const Rows: FC<{ band: Band; before: number }> = ({ band: { title, stand, lines }, before }) => {
  const soft = stand === "nothing" || stand === "unknown";
  return (
    <>
      {title === null ? null : (
        <tr class="band" style={`background:#f5f8fa;${LINE}`}>
          <th scope="colgroup" colspan={COLUMNS} align="left">
            {title}
          </th>
        </tr>
      )}
      {lines.map((line, index) => (
        <Row line={line} number={String(before + index + 1)} look={soft ? SOFT : ""} soft={soft} />
      ))}
    </>
  );
};

const Unrouted: FC<{ line: Line }> = ({ line }) => (
  <tr class="soft" style={LINE + SOFT}>
    <td class="wide"></td>
    <td>{line.name}</td>
    <td colspan={COLUMNS - 2} align="right">
      {line.known ? `${line.received} lượt nộp, chưa tính cho đơn vị nào` : line.received}
    </td>
  </tr>
);

const Column: FC<{ shown?: "wide" | "mid"; name?: boolean; children?: Child }> = ({
  shown,
  name = false,
  children,
}) => (
  <th
    scope="col"
    align={name ? "left" : "right"}
    valign="bottom"
    width={name ? "26%" : undefined}
    class={name ? "name" : shown}
  >
    {children}
  </th>
);

const Row: FC<{ line: Line; number: string; look: string; soft?: boolean }> = ({
  line,
  number,
  look,
  soft = false,
}) => (
  <tr align="right" class={soft ? "soft" : undefined} style={LINE + look}>
    <td class="wide">{number}</td>
    <td align="left">{line.name}</td>
    {line.known ? (
      <>
        <td>{line.quota}</td>
        <td class="wide">{line.received}</td>
        <td>{line.counted}</td>
        <td>{line.percent}</td>
        <td class="mid">{line.valid}</td>
        <td class="wide">{line.pending}</td>
        <td class="wide">{line.invalid}</td>
        <td class="wide">{line.recognised}</td>
        <td>{line.rank}</td>
      </>
    ) : (
      <td colspan={COLUMNS - 2} align="left">
        <i>{line.received}</i>
      </td>
    )}
  </tr>
);
