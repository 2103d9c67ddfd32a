// Writes a tally's letter as plain text, for readers and mail programs that want no HTML.
import type { Band, Line, Summary } from "./summarise-tally.ts";

export function writeText(summary: Summary, publicUrl: string): string {
  const { total, unrouted } = summary;
  return [
    `${summary.phase} (${summary.daysLeft}) – tính đến ${summary.asOf}`,
    `Tính vào tiến độ: ${summary.bar === null ? total.counted : `${summary.towardsQuota} / ${total.quota} ${summary.denominator}, đạt ${total.percent}`}`,
    ...(summary.leftOut === null ? [] : [summary.leftOut]),
    `Lượt nộp: ${total.received} · Hợp lệ: ${total.valid} · Đang xem xét: ${total.pending} · Không hợp lệ/trùng: ${total.invalid} · Được công nhận: ${total.recognised}`,
    ...(summary.caution === null ? [] : [summary.caution]),
    ...(summary.towardsTarget === null ? [] : [summary.towardsTarget]),
    summary.whereabouts,
    "",
    ...writeBands(summary.bands),
    ...(unrouted === null
      ? []
      : [
          `${unrouted.name}: ${unrouted.known ? `${unrouted.received} lượt nộp` : unrouted.received}`,
          "",
        ]),
    ...list("Bảng tính chưa đọc được lần nào", summary.neverRead),
    ...list("Bảng tính chưa đọc lại được, số liệu là của lần đọc trước", summary.unread),
    `“Tính vào tiến độ” là ${summary.rule}.`,
    `Chương trình: ${summary.programme}.`,
    `Báo cáo kế tiếp: ${summary.nextReport}. Số liệu mới nhất: ${publicUrl}/`,
    "",
  ].join("\n");
}

/** Unions without figures are only named; the others are numbered through. */
function writeBands(bands: readonly Band[]): readonly string[] {
  let number = 0;
  return bands.flatMap(({ title, stand, lines }) => {
    const heading = title === null ? [] : [title];
    return stand === "nothing" || stand === "unknown"
      ? [...heading, `${lines.map(({ name }) => name).join("; ")}.`, ""]
      : [...heading, ...lines.map((line) => writeLine(line, (number += 1))), ""];
  });
}

function writeLine(line: Line, number: number): string {
  const share = line.quota === "–" ? "" : `/${line.quota} (đạt ${line.percent})`;
  return `${number}. ${line.name}: ${line.counted}${share}, hạng ${line.rank}; nộp ${line.received}, hợp lệ ${line.valid}, đang xem xét ${line.pending}, không hợp lệ/trùng ${line.invalid}, công nhận ${line.recognised}`;
}

const list = (words: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`${words} (${names.length}): ${names.join("; ")}.`, ""];
