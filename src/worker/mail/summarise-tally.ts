// Puts a tally into the words and order in which the letter says it: once, so that subject, text and HTML cannot differ.
import { formatMoment } from "../../domain/format-moment.ts";
import { formatNumber } from "../../domain/format-number.ts";
import { formatPercent } from "../../domain/format-percent.ts";
import { groupByStanding, type Stand } from "../../domain/group-by-standing.ts";
import { measureShare } from "../../domain/measure-share.ts";
import { nextTallyAt } from "../../domain/next-tally-at.ts";
import type { Programme } from "../../domain/programme.ts";
import type { Parts, RankedRow, Tally } from "../../domain/tally.ts";
import type { LetterInput } from "./letter.ts";

export interface Line {
  readonly name: string;
  readonly quota: string;
  readonly received: string;
  readonly counted: string;
  readonly valid: string;
  readonly pending: string;
  readonly invalid: string;
  readonly recognised: string;
  readonly percent: string;
  readonly rank: string;
  /** Whether there are numbers at all; without them every cell says so. */
  readonly known: boolean;
}

/** Unions of one standing, under a heading of their own. */
export interface Band {
  /** null where there is nothing to tell it from. */
  readonly title: string | null;
  readonly stand: Stand;
  readonly lines: readonly Line[];
}

export interface Summary {
  readonly programme: string;
  readonly phase: string;
  readonly asOf: string;
  /** "còn 12 ngày", or "đã kết thúc nhận". */
  readonly daysLeft: string;
  readonly nextReport: string;
  readonly total: Line;
  /** The number `total.percent` is of: what those with a quota counted. */
  readonly towardsQuota: string;
  /** That the share leaves unions out, and what there is with them; null when it leaves out none. */
  readonly leftOut: string | null;
  /** Share of the quota in whole percent, 0 to 100, for the bar; null without a quota. */
  readonly bar: number | null;
  /** Which quota "đạt x%" is a share of. */
  readonly denominator: string;
  /** How "Tính vào tiến độ" counts. */
  readonly rule: string;
  /** Best first, those without numbers last. */
  readonly bands: readonly Band[];
  /** What belongs to no union yet; null when there is none. */
  readonly unrouted: Line | null;
  /** How far the country is by the targets the programme named; null where that says nothing. */
  readonly towardsTarget: string | null;
  /** Whole programme: where everything received is. */
  readonly whereabouts: string;
  /** That numbers are not whole, for the top of the letter; null when they are. */
  readonly caution: string | null;
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
  const groups = groupByStanding(tally.rows, standingOf, programme.rules.awardThreshold);
  const denominator =
    programme.rules.denominator === "assigned" ? "chỉ tiêu giao" : "chỉ tiêu đăng ký";
  return {
    programme: programme.name,
    phase: phase.name,
    asOf: formatMoment(tally.asOf),
    daysLeft: tellDaysLeft(phase.entry, tally.asOf),
    nextReport: formatMoment(nextTallyAt(tally.asOf)),
    total: {
      name: "Tổng cộng",
      known: true,
      quota: total.quota === null ? "–" : formatNumber(total.quota),
      received: formatNumber(total.receivedInPhase),
      counted: formatNumber(total.counted),
      valid: formatNumber(total.valid),
      pending: formatNumber(total.pending),
      invalid: formatNumber(total.invalid),
      recognised: formatNumber(total.recognised),
      percent: formatPercent(total.countedTowardsQuota, total.quota),
      rank: "",
    },
    towardsQuota: formatNumber(total.countedTowardsQuota),
    leftOut: tellLeftOut(tally),
    bar:
      total.quota === null
        ? null
        : Math.min(100, Math.floor((total.countedTowardsQuota * 100) / total.quota)),
    denominator,
    rule:
      programme.rules.progress === "valid"
        ? "sáng kiến được thẩm định là hợp lệ"
        : "sáng kiến đã được nhận, trừ những sáng kiến không hợp lệ hoặc trùng",
    bands: groups
      .filter(({ stand }) => stand !== "unrouted")
      .map(({ stand, rows }) => ({
        title: groups.length === 1 ? null : nameStand(stand, rows.length, programme, denominator),
        stand,
        lines: rows.map((row) => lineOf(row, stand)),
      })),
    unrouted:
      groups
        .filter(({ stand }) => stand === "unrouted")
        .flatMap(({ rows }) => rows)
        .filter(({ progress }) => progress === null || progress.received > 0)
        .map((row) => lineOf(row, "unrouted"))[0] ?? null,
    towardsTarget: tellTarget(tally, programme),
    whereabouts: tellWhereabouts(total),
    caution: tellCaution(tally.missing.length, unread.length),
    neverRead: unread.filter(({ readAt }) => readAt === 0).map(({ name }) => name),
    unread: unread
      .filter(({ readAt }) => readAt > 0)
      .map(({ name, readAt }) => `${name} (đọc lần cuối ${formatMoment(readAt)})`),
  };
}

const standingOf = ({ federation, progress, quota }: RankedRow) => ({
  federation,
  received: progress?.received ?? null,
  counted: progress?.counted ?? null,
  quota,
});

function nameStand(
  stand: Stand,
  unions: number,
  { rules }: Programme,
  denominator: string,
): string {
  const threshold = `${rules.awardThreshold}%`;
  const titles: { readonly [Name in Stand]: string } = {
    reached: `Đạt từ 100% ${denominator}`,
    near: rules.awardThreshold === 0 ? "Dưới 100%" : `Từ ${threshold} đến dưới 100%`,
    short: `Dưới ${threshold}`,
    open: `Chưa có ${denominator}`,
    nothing: "Chưa có sáng kiến nào",
    unknown: "Chưa có số liệu",
    unrouted: "Chưa rõ đơn vị",
  };
  return `${titles[stand]}: ${formatNumber(unions)} đơn vị`;
}

/** Where nobody has a quota there is no share to leave anybody out of. */
function tellLeftOut({ rows, total }: Tally): string | null {
  const { leftOut } = measureShare(rows.map(standingOf));
  if (leftOut === 0 || total.quota === null) return null;
  return `Phần trăm chưa tính ${formatNumber(leftOut)} đơn vị chưa có chỉ tiêu; tính cả thì có ${formatNumber(total.counted)} sáng kiến.`;
}

function tellCaution(missing: number, unread: number): string | null {
  const parts = [
    ...(missing === 0 ? [] : [`${formatNumber(missing)} đơn vị chưa có số liệu`]),
    ...(unread === 0
      ? []
      : [`${formatNumber(unread)} bảng tính chưa đọc lại được trước khi tổng hợp`]),
  ];
  return parts.length === 0 ? null : `Số liệu chưa đủ: ${parts.join(", ")} (tên ở cuối thư).`;
}

/** Of one union alone the country's target says nothing. */
function tellTarget(tally: Tally, programme: Programme): string | null {
  const phase = programme.phases.find(({ id }) => id === tally.phase);
  if (tally.rows.length < 2 || phase === undefined) return null;
  const sofar = programme.phases
    .flatMap(({ id }) => tally.rows.map(({ count }) => count?.phases[id]?.counted ?? 0))
    .reduce((sum, counted) => sum + counted, 0);
  const share = (counted: number, target: number) =>
    `${formatPercent(counted, target)} của ${formatNumber(target)}`;
  return [
    "So với mục tiêu cả nước:",
    ...(phase.target === null
      ? []
      : [`giai đoạn này đạt ${share(tally.total.counted, phase.target)},`]),
    `cả chương trình đạt ${share(sofar, programme.target)}.`,
  ].join(" ");
}

function lineOf({ name, progress, quota, rank }: RankedRow, stand: Stand): Line {
  if (progress === null) {
    const cells = {
      quota: "",
      received: UNKNOWN,
      counted: "",
      valid: "",
      pending: "",
      invalid: "",
      recognised: "",
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
    recognised: formatNumber(progress.recognised),
    percent: formatPercent(progress.counted, quota),
    // Those that have nothing all share one rank, which would say nothing.
    rank: rank === null || stand === "nothing" ? "–" : formatNumber(rank),
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
    ["đã vào bảng tính", total.inBook, true],
    ["đang chờ vào bảng tính", total.waiting, false],
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
