// Writes how a programme stands as a short text to paste into a Zalo group.
import { formatMoment } from "../../domain/format-moment.ts";
import { formatNumber } from "../../domain/format-number.ts";
import { formatPercent } from "../../domain/format-percent.ts";
import type { StatusNumbers, StatusView } from "../board/status-view.ts";
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
      : `Đã nhận ${formatNumber(total.received)} sáng kiến; tính vào tiến độ ${progressOf(total)}; hợp lệ ${number(total.valid)}.`,
    ...(total.needsFixing ? [`Cần sửa: ${formatNumber(total.needsFixing)}.`] : []),
    ...(total.unrouted ? [`Chưa rõ đơn vị: ${formatNumber(total.unrouted)}.`] : []),
    ...(waiting === null ? [] : [waiting]),
    "",
    ...view.federations
      .filter(({ received }) => received !== 0)
      .map(
        (row) =>
          `- ${row.name}: ${row.received === null ? "chưa có số liệu" : `${formatNumber(row.received)} nhận, ${progressOf(row)} tiến độ`}`,
      ),
    ...view.states.map(
      ({ federation, sentence }) => `! ${names.get(federation) ?? federation}: ${sentence}`,
    ),
    "",
  ].join("\n");
}

function progressOf({ counted, quota }: StatusNumbers): string {
  if (counted === null) return "chưa có số liệu";
  return quota === null
    ? formatNumber(counted)
    : `${formatNumber(counted)}/${formatNumber(quota)} (đạt ${formatPercent(counted, quota)})`;
}

const number = (value: number | null): string =>
  value === null ? "chưa có số liệu" : formatNumber(value);
