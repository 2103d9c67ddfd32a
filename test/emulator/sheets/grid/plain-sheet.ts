// A sheet modelled as naively as can be: lines are names in order, cells hang on names, a range is the set of names it covers.

export type Side = "rows" | "columns";

export interface PlainCell {
  readonly value?: string | number | boolean;
  readonly bold?: true;
  readonly rule?: "list" | "checkbox";
  readonly note?: string;
}

/** An open side reaches to the edge of the sheet whatever comes there. */
export interface PlainSpan {
  lines: Set<number>;
  openStart: boolean;
  openEnd: boolean;
}

/** `hides` is what a filter hides, by the column's name. */
export interface PlainRange {
  rows: PlainSpan;
  columns: PlainSpan;
  hides?: Map<number, string>;
}

export interface Corner {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

export class PlainSheet {
  rows: number[] = [];
  columns: number[] = [];
  cells = new Map<string, PlainCell>();
  /** Metadata by its key. */
  tags = new Map<string, { side: Side; line: number }>();
  /** Protections, named ranges, filters and so on by a label of the test's. */
  ranges = new Map<string, PlainRange>();
  hiddenByUser = new Set<number>();
  hiddenByFilter = new Set<number>();
  frozen = { rows: 0, columns: 0 };
  #names = 0;

  at(row: number, column: number): PlainCell {
    return this.cells.get(`${this.rows[row]}/${this.columns[column]}`) ?? {};
  }

  put(row: number, column: number, cell: PlainCell): void {
    this.cells.set(`${this.rows[row]}/${this.columns[column]}`, cell);
  }

  /** `from` is the line the new ones take formats and rules from. */
  insert(side: Side, at: number, count: number, from?: number): void {
    const old = from === undefined ? undefined : this[side][from];
    const names = Array.from({ length: count }, () => this.#names++);
    const before = new Set(this[side].slice(0, at));
    this[side] = [...this[side].slice(0, at), ...names, ...this[side].slice(at)];
    for (const range of this.ranges.values()) join(range[side], names, before);
    if (at < this.frozen[side]) this.frozen[side] += count;
    if (old === undefined) return;
    const across = side === "rows" ? this.columns : this.rows;
    for (const name of names) {
      for (const other of across) {
        const { bold, rule } = this.cells.get(key(side, old, other)) ?? {};
        this.cells.set(key(side, name, other), {
          ...(bold && { bold }),
          ...(rule && { rule }),
          ...(rule === "checkbox" && { value: false }),
        });
      }
    }
  }

  delete(side: Side, start: number, end: number): void {
    const gone = new Set(this[side].slice(start, end));
    const header = this.filterHeader();
    const hidBefore = this.ranges.get("filter")?.hides?.size;
    this.frozen[side] -= this[side].slice(0, this.frozen[side]).filter((n) => gone.has(n)).length;
    this[side] = this[side].filter((name) => !gone.has(name));
    for (const [label, range] of this.ranges) {
      for (const name of gone) {
        range[side].lines.delete(name);
        if (side === "columns") range.hides?.delete(name);
      }
      if (range[side].lines.size === 0) this.ranges.delete(label);
    }
    for (const [label, tag] of this.tags)
      if (tag.side === side && gone.has(tag.line)) this.tags.delete(label);
    const hidNow = this.ranges.get("filter")?.hides?.size;
    const headerGone = side === "rows" && header !== undefined && gone.has(header);
    if (hidNow !== hidBefore || headerGone) this.filterAgain();
  }

  move(side: Side, start: number, end: number, to: number): void {
    if (to >= start && to <= end) return;
    const moved = this[side].slice(start, end);
    const set = new Set(moved);
    const order = new Map(this[side].map((name, i) => [name, i]));
    const before = new Set(this[side].slice(0, to).filter((name) => !set.has(name)));
    const rest = this[side].filter((name) => !set.has(name));
    this[side] = [...rest.slice(0, before.size), ...moved, ...rest.slice(before.size)];
    const hidBefore = this.ranges.get("filter")?.hides?.size;
    for (const range of this.ranges.values()) {
      const span = range[side];
      const places = [...span.lines].map((name) => order.get(name) ?? -1);
      if ([...span.lines].every((name) => set.has(name))) {
        [span.openStart, span.openEnd] = [false, false];
        continue;
      }
      const within =
        moved.every((name) => span.lines.has(name)) &&
        to >= Math.min(...places) &&
        to <= Math.max(...places) + 1;
      if (within) continue;
      for (const name of moved) span.lines.delete(name);
      join(span, moved, before);
      if (side === "columns")
        for (const name of moved) if (!span.lines.has(name)) range.hides?.delete(name);
    }
    if (this.ranges.get("filter")?.hides?.size !== hidBefore) this.filterAgain();
  }

  /** What is in the shown rows of the box, in another order; `columns` are indexes. */
  sort(rows: Corner, columns: Corner, by: number, compare: Compare): void {
    const slice = (names: number[], { start, end }: Corner) => names.slice(start ?? 0, end);
    const shown = slice(this.rows, rows).filter(
      (name) => !this.hiddenByUser.has(name) && !this.hiddenByFilter.has(name),
    );
    const across = slice(this.columns, columns);
    const lines = shown.map((row) =>
      across.map((column) => this.cells.get(`${row}/${column}`) ?? {}),
    );
    const place = by - (columns.start ?? 0);
    lines.sort((a, b) => compare(a[place]?.value, b[place]?.value));
    shown.forEach((row, i) =>
      across.forEach((column, j) => this.cells.set(`${row}/${column}`, lines[i]?.[j] ?? {})),
    );
  }

  cover(label: string, rows: Corner, columns: Corner, hides?: Map<number, string>): void {
    const span = (names: number[], { start, end }: Corner): PlainSpan => ({
      lines: new Set(names.slice(start ?? 0, end)),
      openStart: start === undefined,
      openEnd: end === undefined,
    });
    const range = { rows: span(this.rows, rows), columns: span(this.columns, columns) };
    this.ranges.set(label, hides ? { ...range, hides } : range);
  }

  /** Hides what the basic filter hides as the cells are now. */
  filterAgain(): void {
    this.hiddenByFilter.clear();
    const filter = this.ranges.get("filter");
    const header = this.filterHeader();
    for (const row of filter?.rows.lines ?? []) {
      if (row === header) continue;
      for (const [column, hidden] of filter?.hides ?? [])
        if (showPlain(this.cells.get(`${row}/${column}`)?.value) === hidden)
          this.hiddenByFilter.add(row);
    }
  }

  filterHeader(): number | undefined {
    const lines = this.ranges.get("filter")?.rows.lines;
    return this.rows.find((name) => lines?.has(name));
  }
}

export type Compare = (a: PlainCell["value"], b: PlainCell["value"]) => number;

export function showPlain(value: PlainCell["value"]): string {
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value ?? "");
}

/** New lines belong to a span when one of its lines, or its open side, is on either side of them. */
function join(span: PlainSpan, names: readonly number[], before: ReadonlySet<number>): void {
  const above = span.openStart || [...span.lines].some((name) => before.has(name));
  const below = span.openEnd || [...span.lines].some((name) => !before.has(name));
  if (above && below) for (const name of names) span.lines.add(name);
}

function key(side: Side, line: number, other: number): string {
  return side === "rows" ? `${line}/${other}` : `${other}/${line}`;
}
