// Tells that a federation's numbers do not add up, and what to do.
import { formatNumber } from "../../domain/format-number.ts";
import type { StatusNumbers } from "../board/status-view.ts";
import { writeSum } from "./write-sum.ts";

export function tellUnbalanced(numbers: StatusNumbers): string {
  const sum = writeSum(numbers);
  if (sum === null) return "Chưa có số liệu.";
  return `Đã nhận ${formatNumber(sum.received)}, nhưng cộng lại được ${formatNumber(sum.total)} (${sum.parts}). Báo cho người vận hành hệ thống.`;
}
