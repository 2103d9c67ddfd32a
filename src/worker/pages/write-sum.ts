// Writes what was received as the sum of where it is now, so that anyone can add it up.
import { formatNumber } from "../../domain/format-number.ts";
import type { StatusNumbers } from "../board/status-view.ts";

const PARTS = [
  ["inBook", "trong bảng tính"],
  ["waiting", "đang chờ"],
  ["needsFixing", "cần sửa"],
  ["unrouted", "chưa rõ đơn vị"],
  ["duplicate", "gửi trùng"],
  ["withdrawn", "đã rút"],
  ["moved", "đã chuyển đi"],
] as const;

/** A number stays on one line with its name and its plus. */
const NO_BREAK = "\u00A0";

export interface Sum {
  readonly received: number;
  /** "6 trong bảng tính + 1 đang chờ", broken only before a plus; "0" where there is nothing. */
  readonly parts: string;
  /** What the parts add up to. */
  readonly total: number;
}

/** null where there are no numbers. */
export function writeSum(numbers: StatusNumbers): Sum | null {
  if (numbers.received === null) return null;
  const parts = PARTS.flatMap(([part, name]) => {
    const number = numbers[part] ?? 0;
    return number === 0 ? [] : [{ number, name }];
  });
  return {
    received: numbers.received,
    parts:
      parts
        .map(({ number, name }) => `${formatNumber(number)} ${name}`.replaceAll(" ", NO_BREAK))
        .join(` +${NO_BREAK}`) || "0",
    total: parts.reduce((all, { number }) => all + number, 0),
  };
}
