// Writes how a programme stands as a short text to paste into a Zalo group.
import { formatMoment } from "../../domain/format-moment.ts";
import { formatNumber } from "../../domain/format-number.ts";
import { formatPercent } from "../../domain/format-percent.ts";
import { groupByStanding } from "../../domain/group-by-standing.ts";
import { findUnbalanced } from "./find-unbalanced.ts";
import { measureStatus } from "./measure-status.ts";
import type { StatusNumbers, StatusRow, StatusView } from "../board/status-view.ts";
import { tellUnbalanced } from "./tell-unbalanced.ts";
import { tellWaiting } from "./tell-waiting.ts";

export function writeStatusText(view: StatusView): string {
  const { total } = view;
  const names = new Map(view.federations.map(({ id, name }) => [id, name]));
  const waiting = tellWaiting(view);
  return [
    `${view.programmeName} – ${view.phaseName}`,
    `Tính đến ${formatMoment(Date.parse(view.asOf))}`,
    total.received === null
      ? "Chưa có số liệu."
      : `Đã nhận ${formatNumber(total.received)} sáng kiến; ${tellTotal(view)}; hợp lệ ${number(total.valid)}.`,
    ...(total.needsFixing ? [`Cần sửa: ${formatNumber(total.needsFixing)}.`] : []),
    ...(total.unrouted ? [`Chưa rõ đơn vị: ${formatNumber(total.unrouted)}.`] : []),
    ...(waiting === null ? [] : [waiting]),
    "",
    ...listFederations(view),
    ...findUnbalanced(view).map((row) => `! ${row.name}: ${tellUnbalanced(row)}`),
    ...view.states.map(
      ({ federation, sentence }) => `! ${names.get(federation) ?? federation}: ${sentence}`,
    ),
    "",
  ].join("\n");
}

/** The share holds only those with a quota, so that it is of the number it stands beside. */
function tellTotal(view: StatusView): string {
  const share = measureStatus(view);
  if (share === null || share.leftOut === 0) return `tính vào tiến độ ${progressOf(view.total)}`;
  return `tính vào tiến độ ${number(view.total.counted)}, so với chỉ tiêu ${formatNumber(share.counted)}/${formatNumber(share.quota)} (đạt ${formatPercent(share.counted, share.quota)}, chưa tính ${formatNumber(share.leftOut)} đơn vị chưa có chỉ tiêu)`;
}

/** Best first; those that have nothing yet are only counted, so that the message stays short. What is nobody's was told above. */
function listFederations({ federations }: StatusView): readonly string[] {
  const groups = groupByStanding(
    federations,
    ({ id, ...numbers }) => ({ federation: id, ...numbers }),
    0,
  );
  return groups.flatMap(({ stand, rows }) => {
    if (stand === "unrouted") return [];
    return stand === "nothing"
      ? [`Chưa có sáng kiến nào: ${formatNumber(rows.length)} đơn vị.`]
      : rows.map((row) => `- ${row.name}: ${tellRow(row)}`);
  });
}

function tellRow(row: StatusRow): string {
  if (row.received === null) return "chưa có số liệu";
  return `${progressOf(row)}, đã nhận ${formatNumber(row.received)}`;
}

function progressOf({ counted, quota }: StatusNumbers): string {
  if (counted === null) return "chưa có số liệu";
  return quota === null
    ? formatNumber(counted)
    : `${formatNumber(counted)}/${formatNumber(quota)} (đạt ${formatPercent(counted, quota)})`;
}

const number = (value: number | null): string =>
  value === null ? "chưa có số liệu" : formatNumber(value);
