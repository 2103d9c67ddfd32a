// Draws what became of the rows of each writer as a table for the terminal.

export interface WriterLine {
  readonly writer: string;
  readonly sent: number;
  readonly lost: number;
  readonly doubled: number;
  readonly calls: number;
  readonly minutes: number;
}

export function drawTable(lines: readonly WriterLine[]): string {
  const table = [
    ["writer", "rows sent", "lost", "doubled", "calls", "minutes"],
    ...lines.map(({ writer, sent, lost, doubled, calls, minutes }) => [
      writer,
      ...[sent, lost, doubled, calls].map(String),
      minutes.toFixed(1),
    ]),
  ];
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((cells) => (cells[column] ?? "").length)),
  );
  return table
    .map((cells) =>
      cells
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}
