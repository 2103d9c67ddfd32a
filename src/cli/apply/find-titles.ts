// Finds columns by their exact titles in a header row, each of which must stand there exactly once.
import type { Column } from "../../domain/sheet.ts";
import type { TabTags } from "./book-tags.ts";
import type { TopRow } from "./tab-top.ts";

export interface FoundTitles {
  /** Zero-based, by column id; only of those that stand once. */
  readonly indexes: ReadonlyMap<string, number>;
  readonly faults: readonly string[];
}

/** A column known as another one is not taken for this one, whatever its title says. */
export function findTitles(
  tab: string,
  { cells }: TopRow,
  columns: readonly Column[],
  tagged: TabTags,
): FoundTitles {
  const indexes = new Map<string, number>();
  const absent: string[] = [];
  const repeated: string[] = [];
  for (const { id, title } of columns) {
    const others = new Set(tagged.columns.filter((one) => one.id !== id).map(({ index }) => index));
    const places = [...cells.keys()].filter((at) => cells[at] === title && !others.has(at));
    const [place] = places;
    if (place === undefined) absent.push(title);
    else if (places.length > 1) repeated.push(title);
    else indexes.set(id, place);
  }
  return {
    indexes,
    faults: [
      ...(absent.length === 0
        ? []
        : [
            `the header row of "${tab}" lacks ${list(absent)}, so put back over its own column each title that is missing`,
          ]),
      ...(repeated.length === 0
        ? []
        : [
            `the header row of "${tab}" has more than once ${list(repeated)}, so rename every column of that title but the system's own`,
          ]),
    ],
  };
}

const MOST_NAMED = 5;

function list(titles: readonly string[]): string {
  const named = titles.slice(0, MOST_NAMED).map((title) => `"${title}"`);
  const more = titles.length - named.length;
  return `${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
