// Builds the requests that show the last tally in "Tổng hợp", as values.
import type { sheets_v4 } from "googleapis";
import { formatMoment } from "../../domain/format-moment.ts";
import { formatPercent } from "../../domain/format-percent.ts";
import type { Programme } from "../../domain/programme.ts";
import type { Tally } from "../../domain/tally.ts";
import type { TabMap } from "./book-map.ts";
import { type CellValue, literal } from "./row-cells.ts";

const HEADER = [
  "Hạng",
  "Đơn vị",
  "Chỉ tiêu",
  "Lượt nộp",
  "Tính vào tiến độ",
  "Đạt",
  "Hợp lệ",
  "Chưa thẩm định",
  "Không hợp lệ, trùng",
  "Được công nhận",
  "Cần sửa",
  "Chờ ghi vào bảng",
];
/** Rows that are cleared first, so that a shorter tally leaves nothing of a longer one; more than the level-3 unions there can be. */
const ROOM = 130;

export function buildTally(
  tab: TabMap,
  tally: Tally,
  programme: Programme,
): sheets_v4.Schema$Request[] {
  const phase = programme.phases.find(({ id }) => id === tally.phase);
  const rows: CellValue[][] = [
    [`${programme.name} – ${phase?.name ?? tally.phase}`],
    [`Tính đến ${formatMoment(tally.asOf)}`],
    [],
    HEADER,
    ...tally.rows.map(({ name, count, progress, quota, rank }): CellValue[] =>
      count === null || progress === null
        ? [null, name, quota, "chưa có số liệu"]
        : [
            rank,
            name,
            quota,
            progress.received,
            progress.counted,
            share(progress.counted, quota),
            progress.valid,
            progress.pending,
            progress.invalid,
            progress.recognised,
            count.needsFixing,
            count.waiting,
          ],
    ),
    totalRow(tally),
  ];
  const width = HEADER.length;
  return [
    {
      updateCells: {
        range: {
          sheetId: tab.sheetId,
          startRowIndex: 0,
          endRowIndex: ROOM,
          startColumnIndex: 0,
          endColumnIndex: width,
        },
        rows: rows.map((row) => ({
          values: Array.from({ length: width }, (_, index) => literal(row[index] ?? null)),
        })),
        fields: "userEnteredValue",
      },
    },
  ];
}

function totalRow({ total }: Tally): CellValue[] {
  return [
    null,
    "Tổng cộng",
    total.quota,
    total.receivedInPhase,
    total.counted,
    share(total.counted, total.quota),
    total.valid,
    total.pending,
    total.invalid,
    total.recognised,
    total.needsFixing,
    total.waiting,
  ];
}

const share = (counted: number, quota: number | null) =>
  quota === null || quota === 0 ? "–" : formatPercent(counted, quota);
