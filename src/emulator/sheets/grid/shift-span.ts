// How one interval of rows or columns moves, grows and dies when rows or columns are inserted, deleted or moved.

/** Undefined bounds are open: an open start stays at the edge, an open end reaches to the other. */
export interface Span {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** `size` is how many rows or columns there were before. */
export type DimensionChange =
  | { readonly kind: "insert"; readonly at: number; readonly count: number }
  | {
      readonly kind: "delete";
      readonly start: number;
      readonly end: number;
      readonly size: number;
    }
  | {
      readonly kind: "move";
      readonly start: number;
      readonly end: number;
      /** Counted before the move, as in Google's destinationIndex. */
      readonly to: number;
      readonly size: number;
    };

/**
 * What is inserted strictly inside belongs to the interval, what is inserted at its edge does not. Moved lines leave the interval and
 * join another as inserted ones, unless all of it is moved or they stay within it. Undefined: nothing of the interval is left.
 */
export function shiftSpan(span: Span, change: DimensionChange): Span | undefined {
  if (change.kind === "insert") return insertInto(span, change.at, change.count);
  if (change.kind === "delete") return deleteFrom(span, change);
  const { start, end, to, size } = change;
  const [low, high] = [span.start ?? 0, span.end ?? size];
  if (start >= low && end <= high && to >= low && to <= high) return span;
  const landing = to > start ? to - (end - start) : to;
  if (low >= start && high <= end)
    return { start: low - start + landing, end: high - start + landing };
  const rest = deleteFrom(span, change);
  return rest && insertInto(rest, landing, end - start);
}

function insertInto({ start, end }: Span, at: number, count: number): Span {
  return {
    start: start !== undefined && at <= start ? start + count : start,
    end: end !== undefined && at < end ? end + count : end,
  };
}

function deleteFrom(
  span: Span,
  { start, end, size }: { readonly start: number; readonly end: number; readonly size: number },
): Span | undefined {
  const shift = (index: number) =>
    index <= start ? index : Math.max(index - (end - start), start);
  if (shift(span.end ?? size) <= shift(span.start ?? 0)) return undefined;
  return {
    start: span.start === undefined ? undefined : shift(span.start),
    end: span.end === undefined ? undefined : shift(span.end),
  };
}
