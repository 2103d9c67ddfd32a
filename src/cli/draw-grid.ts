// Draws rows of cells as columns of plain text for the terminal.

export interface Grid {
  readonly heads: readonly string[];
  readonly body: readonly (readonly string[])[];
  /** Below a rule of its own. */
  readonly total?: readonly string[];
  /** Columns of words, which stand left; numbers stand right. */
  readonly left: ReadonlySet<number>;
}

/** The last column stands over no rule: it holds sentences. */
export function drawGrid({ heads, body, total, left }: Grid): string {
  const all = [heads, ...body, ...(total === undefined ? [] : [total])];
  const widths = heads.map((_, column) =>
    Math.max(...all.map((cells) => (cells[column] ?? "").length)),
  );
  const rule = "─".repeat(widths.slice(0, -1).reduce((sum, width) => sum + width + 2, 0));
  const draw = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        left.has(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd();
  return [
    draw(heads),
    rule,
    ...body.map(draw),
    ...(total === undefined ? [] : [rule, draw(total)]),
  ].join("\n");
}
