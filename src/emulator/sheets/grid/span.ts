// How one interval of rows or columns moves, grows and dies when rows or columns are inserted, deleted or moved.

/** Undefined bounds are open: an open start stays at the edge, an open end reaches to the other. */
export interface Span {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

export type DimensionChange =
  | { readonly kind: "insert"; readonly at: number; readonly count: number }
  | { readonly kind: "delete"; readonly start: number; readonly end: number }
  /** `to` is counted before the move, as in Google's destinationIndex. */
  | { readonly kind: "move"; readonly start: number; readonly end: number; readonly to: number };

/** Undefined: nothing of the interval is left. */
export function shiftSpan(span: Span, change: DimensionChange): Span | undefined {
  if (change.kind === "insert") return insertInto(span, change.at, change.count);
  if (change.kind === "delete") return deleteFrom(span, change.start, change.end);
  const { start, end, to } = change;
  const count = end - start;
  const landing = to > start ? to - count : to;
  if (
    span.start !== undefined &&
    span.end !== undefined &&
    span.start >= start &&
    span.end <= end
  ) {
    return { start: span.start - start + landing, end: span.end - start + landing };
  }
  const rest = deleteFrom(span, start, end);
  return rest && insertInto(rest, landing, count);
}

function insertInto({ start, end }: Span, at: number, count: number): Span {
  return {
    start: start !== undefined && at <= start ? start + count : start,
    end: end !== undefined && at < end ? end + count : end,
  };
}

function deleteFrom({ start, end }: Span, from: number, to: number): Span | undefined {
  const shift = (index: number) =>
    index <= from ? index : index >= to ? index - (to - from) : from;
  const shifted = {
    start: start === undefined ? undefined : shift(start),
    end: end === undefined ? undefined : shift(end),
  };
  if (shifted.end !== undefined && shifted.end <= (shifted.start ?? 0)) return undefined;
  return shifted;
}
