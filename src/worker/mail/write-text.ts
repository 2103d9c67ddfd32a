// Writes a tally's letter as plain text, for readers and mail programs that want no HTML.
import type { Line, Summary } from "./summarise-tally.ts";

export function writeText(summary: Summary, publicUrl: string): string {
  const { total } = summary;
  return [
    "BẢNG TỔNG HỢP SÁNG KIẾN",
    summary.programme,
    `${summary.phase} (${summary.daysLeft}) – tính đến ${summary.asOf}`,
    "",
    `Tính vào tiến độ: ${total.counted}${summary.bar === null ? "" : ` / ${total.quota} ${summary.denominator}, đạt ${total.percent}`}`,
    `Lượt nộp: ${total.received} · Hợp lệ: ${total.valid} · Đang xem xét: ${total.pending} · Không hợp lệ/trùng: ${total.invalid} · Được công nhận: ${total.recognised}`,
    summary.whereabouts,
    "",
    ...summary.lines.map(writeLine),
    "",
    ...list("Chưa có sáng kiến nào", summary.atZero),
    ...list("Chưa có số liệu", summary.missing),
    ...list("Sổ chưa đọc được lần nào", summary.neverRead),
    ...list("Sổ chưa đọc lại được, số liệu là của lần đọc trước", summary.unread),
    `Tính vào tiến độ: ${summary.rule}.`,
    `Báo cáo kế tiếp: ${summary.nextReport}. Xem số liệu mới nhất: ${publicUrl}/`,
    "",
  ].join("\n");
}

function writeLine(line: Line, index: number): string {
  const head = `${index + 1}. ${line.name}:`;
  if (!line.known) return `${head} ${line.received}`;
  const share = line.quota === "–" ? "" : `/${line.quota} (đạt ${line.percent})`;
  const rank = line.rank === "–" ? "" : `, hạng ${line.rank}`;
  return `${head} ${line.counted}${share}${rank}; nộp ${line.received}, hợp lệ ${line.valid}, đang xem xét ${line.pending}, không hợp lệ/trùng ${line.invalid}`;
}

const list = (words: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`${words} (${names.length}): ${names.join("; ")}.`, ""];
