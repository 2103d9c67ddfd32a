// Tells in words where our answer differs from the recorded one.
import { isId, type BoundIds } from "./bind-ids.ts";

/** Themes and computed formats are no part of a recording. */
const LEFT_OUT = new Set([
  "defaultFormat",
  "spreadsheetTheme",
  "effectiveFormat",
  "importFunctionsExternalUrlAccessAllowed",
]);
/** Moments differ; they must be moments. */
const MOMENTS = new Set(["createdTime", "modifiedTime"]);

export interface Place {
  readonly ids: BoundIds;
  /** The recorded id of the file the call is about; "" when there is none. */
  readonly file: string;
}

export function compareAnswers(
  recorded: unknown,
  ours: unknown,
  place: Place,
  path = "",
  key = "",
): string[] {
  if (LEFT_OUT.has(key)) return [];
  if (Array.isArray(recorded) && Array.isArray(ours)) {
    if (recorded.length !== ours.length)
      return [`${path}: ${recorded.length} items were recorded, ours are ${ours.length}`];
    return recorded.flatMap((item, i) =>
      compareAnswers(item, ours[i], place, `${path}[${i}]`, key),
    );
  }
  if (isObject(recorded) && isObject(ours)) {
    return [...new Set([...Object.keys(recorded), ...Object.keys(ours)])].flatMap((name) =>
      compareAnswers(recorded[name], ours[name], place, `${path}.${name}`, name),
    );
  }
  const { ids, file } = place;
  const same =
    isId(key, recorded) && isId(key, ours)
      ? ids.agree(key, recorded, ours, file)
      : MOMENTS.has(key)
        ? !Number.isNaN(Date.parse(String(ours)))
        : (typeof recorded === "string" ? ids.translate(recorded) : recorded) === ours;
  return same
    ? []
    : [`${path}: recorded ${JSON.stringify(recorded)}, ours ${JSON.stringify(ours)}`];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
