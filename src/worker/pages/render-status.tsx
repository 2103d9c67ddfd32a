// Renders how a programme stands as one light page in Vietnamese: no scripts, nothing loaded from elsewhere.
import type { FC } from "hono/jsx";
import { NATION } from "../../domain/federation.ts";
import { formatMoment } from "../../domain/format-moment.ts";
import { formatNumber } from "../../domain/format-number.ts";
import { formatPercent } from "../../domain/format-percent.ts";
import { groupByStanding, type Stand } from "../../domain/group-by-standing.ts";
import type { StatusNumbers, StatusRow, StatusView } from "../board/status-view.ts";
import { findUnbalanced } from "./find-unbalanced.ts";
import { measureStatus } from "./measure-status.ts";
import { Sums } from "./render-sums.tsx";
import { STATUS_STYLE } from "./status-style.ts";
import { tellUnbalanced } from "./tell-unbalanced.ts";
import { tellWaiting } from "./tell-waiting.ts";

export interface StatusPage {
  readonly view: StatusView;
  /** The style sheet's nonce under the page's content security policy. */
  readonly nonce: string;
  /** Whether the page reloads itself; only when the reader asked for it (WCAG 2.2.1). */
  readonly refreshing: boolean;
}

const UNKNOWN = "chưa có";

export const renderStatus = (page: StatusPage): string =>
  `<!doctype html>${String(<Page {...page} />)}`;

const Page: FC<StatusPage> = ({ view, nonce, refreshing }) => (
  <html lang="vi">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>Tình hình sáng kiến – {view.programmeName}</title>
      <style nonce={nonce} dangerouslySetInnerHTML={{ __html: STATUS_STYLE }} />
    </head>
    <body>
      <main>
        <Overview view={view} />
        <Mismatch view={view} />
        <Trouble view={view} />
        <Federations view={view} />
        <Sums view={view} />
        <Foot view={view} refreshing={refreshing} />
      </main>
    </body>
  </html>
);

const Overview: FC<{ view: StatusView }> = ({ view }) => {
  const { total } = view;
  const waiting = tellWaiting(view);
  const share = measureStatus(view);
  return (
    <section class="card">
      <h1>{view.programmeName}</h1>
      <p class="soft">
        {view.phaseName} · số liệu lúc {formatMoment(Date.parse(view.asOf))}
      </p>
      <p class="big">
        {show(share === null ? total.counted : share.counted)}{" "}
        <small>
          {share === null
            ? "sáng kiến tính vào tiến độ"
            : `/ ${formatNumber(share.quota)} chỉ tiêu · đạt ${formatPercent(share.counted, share.quota)}`}
        </small>
      </p>
      {share === null ? null : (
        <progress
          value={Math.min(share.counted, share.quota)}
          max={share.quota}
          aria-label="Tiến độ so với chỉ tiêu"
        />
      )}
      {total.counted === null ? null : (
        <p class="soft">
          {share === null || share.leftOut === 0
            ? ""
            : `Phần trăm chưa tính ${formatNumber(share.leftOut)} đơn vị chưa có chỉ tiêu; tính cả thì có ${show(total.counted)} sáng kiến. `}
          Trong đó <b>{show(total.valid)}</b> đã được thẩm định là hợp lệ.
        </p>
      )}
      <h2>Từ đầu chương trình</h2>
      <dl>
        {FIGURES.filter(({ part, always }) => always || total[part]).map(({ name, part }) => (
          <div>
            <dt>{name}</dt>
            <dd>{show(total[part])}</dd>
          </div>
        ))}
      </dl>
      {waiting === null ? null : <p class="soft">{waiting}</p>}
    </section>
  );
};

/** What was received, and the parts it falls into; rare ones only where there are any. */
const FIGURES: readonly {
  readonly name: string;
  readonly part: keyof StatusNumbers;
  readonly always: boolean;
}[] = [
  { name: "Đã nhận", part: "received", always: true },
  { name: "Trong bảng tính", part: "inBook", always: true },
  { name: "Đang chờ", part: "waiting", always: true },
  { name: "Cần sửa", part: "needsFixing", always: true },
  { name: "Chưa rõ đơn vị", part: "unrouted", always: true },
  { name: "Gửi trùng", part: "duplicate", always: false },
  { name: "Đã rút", part: "withdrawn", always: false },
  { name: "Đã chuyển đi", part: "moved", always: false },
];

const Mismatch: FC<{ view: StatusView }> = ({ view }) => {
  const unbalanced = findUnbalanced(view);
  if (unbalanced.length === 0) return null;
  return (
    <section class="card warn" aria-labelledby="mismatch">
      <h2 id="mismatch">Số liệu không khớp</h2>
      <ul>
        {unbalanced.map((row) => (
          <li>
            <b>{row.name}</b>: {tellUnbalanced(row)}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Trouble: FC<{ view: StatusView }> = ({ view: { states, federations } }) => {
  if (states.length === 0) return null;
  const names = new Map(federations.map(({ id, name }) => [id, name]));
  return (
    <section class="card warn" aria-labelledby="trouble">
      <h2 id="trouble">Bảng tính cần xử lý</h2>
      <ul>
        {states.map(({ federation, since, sentence }) => (
          <li>
            <b>{names.get(federation) ?? federation}</b> (từ {formatMoment(Date.parse(since))}):{" "}
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Federations: FC<{ view: StatusView }> = ({ view: { federations } }) => (
  <section class="card">
    <table>
      <caption>Theo đơn vị</caption>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col" class="wide">
            Đã nhận
          </th>
          <th scope="col">Tính&nbsp;vào tiến&nbsp;độ</th>
          <th scope="col" class="wide">
            Hợp lệ
          </th>
          <th scope="col">Chỉ tiêu</th>
          <th scope="col">Đạt</th>
        </tr>
      </thead>
      <tbody>
        {groupByStanding(
          federations.filter(({ id }) => id !== NATION),
          ({ id, ...numbers }) => ({ federation: id, ...numbers }),
          0,
        ).flatMap(({ stand, rows }) =>
          rows.map((row) => <Federation row={row} isSoft={SOFT.has(stand)} />),
        )}
      </tbody>
    </table>
    {federations
      .filter(({ id }) => id === NATION)
      .map(({ name, received }) => (
        <p class="soft">
          {name}: {show(received)}
          {received ? " đã nhận, chưa tính cho đơn vị nào" : ""}.
        </p>
      ))}
  </section>
);

/** Nothing to compare: such rows recede. */
const SOFT: ReadonlySet<Stand> = new Set(["nothing", "unknown"]);

const Federation: FC<{ row: StatusRow; isSoft: boolean }> = ({ row, isSoft }) => (
  <tr class={isSoft ? "none" : undefined}>
    <th scope="row">{row.name}</th>
    <td class="wide">{show(row.received)}</td>
    <td>{show(row.counted)}</td>
    <td class="wide">{show(row.valid)}</td>
    <td>{row.quota === null ? "–" : formatNumber(row.quota)}</td>
    <td>{row.counted === null ? "–" : formatPercent(row.counted, row.quota)}</td>
  </tr>
);

const Foot: FC<{ view: StatusView; refreshing: boolean }> = ({
  view: { programme, lastTally },
  refreshing,
}) => {
  const query = `?programme=${encodeURIComponent(programme)}`;
  return (
    <footer class="card soft">
      <p>
        {lastTally === null
          ? "Chưa có bảng tổng hợp nào được gửi."
          : `Bảng tổng hợp gần nhất: tính đến ${formatMoment(Date.parse(lastTally.asOf))}, ${show(lastTally.total.counted)} sáng kiến tính vào tiến độ.`}
      </p>
      <p>
        {refreshing ? (
          <>
            Trang tự tải lại mỗi phút. <a href={`/${query}`}>Thôi tự tải lại</a>
          </>
        ) : (
          <a href={`/${query}&auto=1`}>Tự tải lại mỗi phút</a>
        )}{" "}
        · <a href={`/status.txt${query}`}>Bản chữ để gửi nhóm</a> ·{" "}
        <a href={`/status.json${query}`}>JSON</a>
      </p>
    </footer>
  );
};

const show = (value: number | null): string => (value === null ? UNKNOWN : formatNumber(value));
