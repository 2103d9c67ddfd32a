// Draws the sum of every federation as a table for the terminal: what the Worker says beside what the books hold.
import { drawGrid } from "../draw-grid.ts";
import type { Line } from "./add-up.ts";

const HEADS = [
  "Federation",
  "received",
  "= in book",
  "+ needs fixing",
  "+ unrouted",
  "+ duplicate",
  "+ withdrawn",
  "+ moved",
  "+ waiting",
  "│",
  "book: rows",
  "needs fixing",
  "unrouted",
  "",
];

export function drawTable(lines: readonly Line[]): string {
  const shown = lines.filter(({ row, faults }) => (row.received ?? 0) > 0 || faults.length > 0);
  const body = shown.map(({ row, book, faults }) => [
    row.name,
    ...[
      row.received,
      row.inBook,
      row.needsFixing,
      row.unrouted,
      row.duplicate,
      row.withdrawn,
      row.moved,
      row.waiting,
    ].map(show),
    "│",
    String(book.inBook),
    String(book.needsFixing),
    String(book.unrouted),
    faults.length === 0 ? "✓" : `✗ ${faults.join("; ")}`,
  ]);
  const sum = (of: (line: Line) => number | null): number =>
    lines.reduce((total, line) => total + (of(line) ?? 0), 0);
  const totals = [
    "All",
    ...(
      [
        "received",
        "inBook",
        "needsFixing",
        "unrouted",
        "duplicate",
        "withdrawn",
        "moved",
        "waiting",
      ] as const
    ).map((part) => String(sum(({ row }) => row[part]))),
    "│",
    String(sum(({ book }) => book.inBook)),
    String(sum(({ book }) => book.needsFixing)),
    String(sum(({ book }) => book.unrouted)),
    lines.every(({ faults }) => faults.length === 0) ? "✓" : "✗",
  ];
  return drawGrid({ heads: HEADS, body, total: totals, left: new Set([0, HEADS.length - 1]) });
}

function show(value: number | null): string {
  return value === null ? "?" : String(value);
}
