// Draws the sum of every federation as a table for the terminal: what the Worker says beside what the books hold.
import type { Line } from "./add-up.ts";

const HEADS = [
  "Federation",
  "received",
  "in book",
  "needs fixing",
  "unrouted",
  "duplicate",
  "withdrawn",
  "moved",
  "waiting",
  "│ book: rows",
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
    `│ ${book.inBook}`,
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
    `│ ${sum(({ book }) => book.inBook)}`,
    String(sum(({ book }) => book.needsFixing)),
    String(sum(({ book }) => book.unrouted)),
    lines.every(({ faults }) => faults.length === 0) ? "✓" : "✗",
  ];
  const table = [HEADS, ...body, totals];
  const widths = HEADS.map((_, column) =>
    Math.max(...table.map((cells) => (cells[column] ?? "").length)),
  );
  const rule = "─".repeat(widths.slice(0, -1).reduce((total, width) => total + width + 2, 0));
  const draw = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 || column === cells.length - 1
          ? cell.padEnd(widths[column] ?? 0)
          : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd();
  return [draw(HEADS), rule, ...body.map(draw), rule, draw(totals)].join("\n");
}

function show(value: number | null): string {
  return value === null ? "?" : String(value);
}
