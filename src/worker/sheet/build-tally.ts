// Builds the requests that show the last tally in "Tổng hợp", as values.
import type { sheets_v4 } from "googleapis";
import { formatMoment } from "../../domain/format-moment.ts";
import { formatNumber } from "../../domain/format-number.ts";
import { formatPercent } from "../../domain/format-percent.ts";
import { groupByStanding, type Stand, type Standing } from "../../domain/group-by-standing.ts";
import { measureShare } from "../../domain/measure-share.ts";
import type { Programme } from "../../domain/programme.ts";
import type { RankedRow, Tally } from "../../domain/tally.ts";
import type { TabMap } from "./book-map.ts";
import { dressTally } from "./dress-tally.ts";
import { type CellValue, literal } from "./row-cells.ts";

/** Rows that are cleared first, so that a shorter tally leaves nothing of a longer one; more than the level-3 unions there can be. */
const ROOM = 130;
/** What the tab is made to hold before it is written; more than `ROOM`, so that hardly anything a person left there is cut off. */
const GRID = { rowCount: 1_000, columnCount: 26 };

interface Line {
  readonly values: readonly CellValue[];
  /** Printed after the comma of "Đạt". */
  readonly decimals: number;
  readonly isSoft: boolean;
}

/** The first row under the header is the total; unions follow in the order of the letter. */
export function buildTally(
  tab: TabMap,
  tally: Tally,
  programme: Programme,
): sheets_v4.Schema$Request[] {
  const header = nameColumns(programme);
  const unions = groupByStanding(tally.rows, standingOf, programme.rules.awardThreshold).flatMap(
    ({ stand, rows }) => rows.map((row) => unionLine(row, stand)),
  );
  const lines = [totalLine(tally), ...unions];
  const rows = [...introduce(tally, programme), header, ...lines.map(({ values }) => values)];
  return [
    // Someone may have deleted rows or columns; Google refuses to write beside the grid, and the whole batch with it.
    {
      updateSheetProperties: {
        properties: { sheetId: tab.sheetId, gridProperties: GRID },
        fields: "gridProperties.rowCount,gridProperties.columnCount",
      },
    },
    {
      updateCells: {
        range: {
          sheetId: tab.sheetId,
          startRowIndex: 0,
          endRowIndex: ROOM,
          startColumnIndex: 0,
          endColumnIndex: header.length,
        },
        rows: rows.map((row) => ({
          values: header.map((_, index) => literal(row[index] ?? null)),
        })),
        fields: "userEnteredValue",
      },
    },
    ...dressTally(tab.sheetId, { rows: ROOM, columns: header.length }, lines),
  ];
}

const standingOf = ({ federation, progress, quota }: RankedRow): Standing => ({
  federation,
  received: progress?.received ?? null,
  counted: progress?.counted ?? null,
  quota,
});

/** The rows above the header, as many as `dressTally` expects. */
function introduce(tally: Tally, programme: Programme): readonly (readonly CellValue[])[] {
  const phase = programme.phases.find(({ id }) => id === tally.phase);
  const leftOut = tally.total.quota === null ? 0 : measureShare(tally.rows.map(standingOf)).leftOut;
  return [
    [`${programme.name} – ${phase?.name ?? tally.phase}`],
    [`Tính đến ${formatMoment(tally.asOf)}`],
    [
      `“Đạt” là số tính vào tiến độ so với ${nameQuota(programme).toLowerCase()}${leftOut === 0 ? "" : `; “Đạt” của tổng cộng chưa tính ${formatNumber(leftOut)} đơn vị chưa có chỉ tiêu`}.`,
    ],
  ];
}

const nameQuota = ({ rules }: Programme): string =>
  rules.denominator === "assigned" ? "Chỉ tiêu giao" : "Chỉ tiêu đăng ký";

const nameColumns = (programme: Programme): readonly string[] => [
  "Hạng",
  "Đơn vị",
  nameQuota(programme),
  "Lượt nộp",
  "Tính vào tiến độ",
  "Đạt",
  "Hợp lệ",
  "Đang xem xét",
  "Không hợp lệ, trùng",
  "Được công nhận",
  "Cần sửa",
  "Chờ vào bảng tính",
];

function unionLine({ name, count, progress, quota, rank }: RankedRow, stand: Stand): Line {
  const isSoft = stand === "nothing" || stand === "unknown" || stand === "unrouted";
  if (count === null || progress === null)
    return { values: [null, name, quota, "chưa có số liệu"], decimals: 1, isSoft };
  const share = readShare(progress.counted, quota);
  return {
    values: [
      stand === "nothing" ? null : rank,
      name,
      quota,
      progress.received,
      progress.counted,
      share.value,
      progress.valid,
      progress.pending,
      progress.invalid,
      progress.recognised,
      count.needsFixing,
      count.waiting,
    ],
    decimals: share.decimals,
    isSoft,
  };
}

function totalLine({ total }: Tally): Line {
  const share = readShare(total.countedTowardsQuota, total.quota);
  return {
    values: [
      null,
      "Tổng cộng",
      total.quota,
      total.receivedInPhase,
      total.counted,
      share.value,
      total.valid,
      total.pending,
      total.invalid,
      total.recognised,
      total.needsFixing,
      total.waiting,
    ],
    decimals: share.decimals,
    isSoft: false,
  };
}

/** The printed share as a number, so that the tab can be sorted and shows to the digit what the letter says. */
function readShare(
  counted: number,
  quota: number | null,
): { readonly value: CellValue; readonly decimals: number } {
  const printed = formatPercent(counted, quota);
  const digits = /^([\d.]+),(\d+)%$/.exec(printed);
  const [whole, fraction] = [digits?.[1], digits?.[2]];
  if (whole === undefined || fraction === undefined) return { value: printed, decimals: 1 };
  return {
    value: Number(`${whole.replaceAll(".", "")}${fraction}e-${fraction.length + 2}`),
    decimals: fraction.length,
  };
}
