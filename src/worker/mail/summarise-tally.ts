// Puts a tally into the words and order in which the letter says it: once, so that subject, text and HTML cannot differ.
import { NATION } from "../../domain/federation.ts";
import { formatMoment } from "../../domain/format-moment.ts";
import { formatNumber } from "../../domain/format-number.ts";
import { formatPercent } from "../../domain/format-percent.ts";
import { nextTallyAt } from "../../domain/next-tally-at.ts";
import type { Parts, RankedRow } from "../../domain/tally.ts";
import type { LetterInput } from "./letter.ts";

export interface Line {
  readonly name: string;
  readonly quota: string;
  readonly received: string;
  readonly counted: string;
  readonly valid: string;
  readonly pending: string;
  readonly invalid: string;
  readonly percent: string;
  readonly rank: string;
  /** Whether there are numbers at all; without them every cell says so. */
  readonly known: boolean;
}

export interface Summary {
  readonly programme: string;
  readonly phase: string;
  readonly asOf: string;
  /** "còn 12 ngày", or "đã kết thúc nhận". */
  readonly daysLeft: string;
  readonly nextReport: string;
  readonly total: Line & { readonly recognised: string };
  /** Share of the quota in whole percent, 0 to 100, for the bar; null without a quota. */
  readonly bar: number | null;
  /** Which quota "đạt x%" is a share of. */
  readonly denominator: string;
  /** How "Tính vào tiến độ" counts. */
  readonly rule: string;
  readonly lines: readonly Line[];
  /** Whole programme: where everything received is. */
  readonly whereabouts: string;
  readonly atZero: readonly string[];
  readonly missing: readonly string[];
  readonly neverRead: readonly string[];
  readonly unread: readonly string[];
}

const UNKNOWN = "chưa có số liệu";
const DAY_MS = 86_400_000;

export function summariseTally({ programme, tally, unread }: LetterInput): Summary {
  const phase = programme.phases.find(({ id }) => id === tally.phase);
  if (phase === undefined)
    throw new Error(
      `Cannot write the letter: programme "${programme.id}" has no phase "${tally.phase}"`,
    );
  const { total } = tally;
  return {
    programme: programme.name,
    phase: phase.name,
    asOf: formatMoment(tally.asOf),
    daysLeft: tellDaysLeft(phase.entry, tally.asOf),
    nextReport: formatMoment(nextTallyAt(tally.asOf)),
    total: {
      name: "Tổng số",
      known: true,
      quota: total.quota === null ? "–" : formatNumber(total.quota),
      received: formatNumber(total.receivedInPhase),
      counted: formatNumber(total.counted),
      valid: formatNumber(total.valid),
      pending: formatNumber(total.pending),
      invalid: formatNumber(total.invalid),
      recognised: formatNumber(total.recognised),
      percent: formatPercent(total.counted, total.quota),
      rank: "",
    },
    bar:
      total.quota === null ? null : Math.min(100, Math.floor((total.counted * 100) / total.quota)),
    denominator: programme.rules.denominator === "assigned" ? "chỉ tiêu giao" : "chỉ tiêu đăng ký",
    rule:
      programme.rules.progress === "valid"
        ? "sáng kiến được thẩm định là hợp lệ"
        : "lượt nộp đã vào sổ, trừ những sáng kiến không hợp lệ hoặc trùng",
    lines: inOrder(tally.rows).map(lineOf),
    whereabouts: tellWhereabouts(total),
    atZero: tally.rows
      .filter(({ federation, progress }) => federation !== NATION && progress?.received === 0)
      .map(({ name }) => name),
    missing: tally.rows.filter(({ progress }) => progress === null).map(({ name }) => name),
    neverRead: unread.filter(({ readAt }) => readAt === 0).map(({ name }) => name),
    unread: unread
      .filter(({ readAt }) => readAt > 0)
      .map(({ name, readAt }) => `${name} (đọc lần cuối ${formatMoment(readAt)})`),
  };
}

/** Best first, those without numbers after them, what could not be routed last. */
function inOrder(rows: readonly RankedRow[]): readonly RankedRow[] {
  const place = ({ federation, rank }: RankedRow) =>
    federation === NATION ? Infinity : (rank ?? Number.MAX_SAFE_INTEGER);
  return rows.toSorted((a, b) => {
    const [first, second] = [place(a), place(b)];
    return first === second ? 0 : first - second;
  });
}

function lineOf({ federation, name, progress, quota, rank }: RankedRow): Line {
  if (progress === null) {
    const cells = {
      quota: "",
      received: UNKNOWN,
      counted: "",
      valid: "",
      pending: "",
      invalid: "",
      percent: "",
      rank: "",
    };
    return { name, known: false, ...cells };
  }
  return {
    name,
    known: true,
    quota: quota === null ? "–" : formatNumber(quota),
    received: formatNumber(progress.received),
    counted: formatNumber(progress.counted),
    valid: formatNumber(progress.valid),
    pending: formatNumber(progress.pending),
    invalid: formatNumber(progress.invalid),
    percent: formatPercent(progress.counted, quota),
    rank: rank === null || federation === NATION ? "–" : String(rank),
  };
}

function tellDaysLeft(
  entry: { readonly from: number; readonly until: number },
  asOf: number,
): string {
  if (asOf < entry.from) return "chưa bắt đầu nhận";
  if (asOf >= entry.until) return "đã kết thúc nhận";
  return `còn ${Math.ceil((entry.until - asOf) / DAY_MS)} ngày`;
}

function tellWhereabouts(total: Parts): string {
  const parts: readonly (readonly [words: string, number: number, always: boolean])[] = [
    ["đã vào sổ", total.inBook, true],
    ["đang chờ vào sổ", total.waiting, false],
    ["cần sửa", total.needsFixing, true],
    ["chưa rõ đơn vị", total.unrouted, true],
    ["gửi trùng", total.duplicate, false],
    ["đã rút", total.withdrawn, false],
    ["đã chuyển nơi khác", total.moved, false],
  ];
  const told = parts
    .filter(([, number, always]) => always || number > 0)
    .map(([words, number]) => `${formatNumber(number)} ${words}`);
  return `Từ đầu chương trình đã nhận ${formatNumber(total.received)} sáng kiến: ${told.join(", ")}.`;
}
