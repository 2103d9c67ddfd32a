// Tells what waits for its book, and how long it has.
import { formatNumber } from "../../domain/format-number.ts";
import type { StatusView } from "../board/status-view.ts";
import { tellDuration } from "./tell-duration.ts";

/** null when nothing waits, or when nobody knows. */
export function tellWaiting({ total, oldestWaitingSeconds }: StatusView): string | null {
  if (!total.waiting) return null;
  const since =
    oldestWaitingSeconds === null ? "" : `, lâu nhất ${tellDuration(oldestWaitingSeconds)}`;
  return `${formatNumber(total.waiting)} sáng kiến đã nhận, đang chờ vào bảng tính${since}.`;
}
