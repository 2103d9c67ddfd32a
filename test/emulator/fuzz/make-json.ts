// Makes a JSON value of one of Google's types, near to what the state holds, so that it is often accepted.
import type { ApiDescription, TypeCode } from "../../../src/emulator/wire/discovery.ts";
import type { Ground } from "./ground.ts";
import { makeMask } from "./make-mask.ts";
import type { Random } from "./make-random.ts";
import { makeText } from "./make-text.ts";

type Json = Record<string, unknown>;

const DEEPEST = 7;

export function makeJson(ground: Ground, type: TypeCode, name: string, depth = 0): unknown {
  const { random } = ground;
  if (type.startsWith("[]")) {
    if (type === "[][]any") return makeRows(random);
    const length = name === "requests" ? random.pick([1, 1, 1, 2, 3]) : random.int(4);
    return Array.from({ length }, () => makeJson(ground, type.slice(2), name, depth + 1));
  }
  if (type.startsWith("{}"))
    return { [makeText(ground, "metadataKey")]: makeJson(ground, type.slice(2), name, depth + 1) };
  if (type.startsWith("@")) return makeObject(ground, type.slice(1), depth);
  if (type.startsWith("enum:")) {
    const names = type.slice(5).split("|");
    const known = names.filter((item) => !/UNSPECIFIED|OBJECT|FILE/.test(item));
    return random.pickAny(random.chance(0.97) ? known : names) ?? "";
  }
  switch (type) {
    case "boolean":
      return random.chance(0.5);
    case "integer":
      return makeInteger(ground, name);
    case "number":
      return random.pick([0, 1, 0.25, -3, 45_000.5, 1e15]);
    case "int64":
      return String(random.int(100));
    case "mask":
      return "*";
    case "string":
      return makeText(ground, name);
    default:
      return random.pick([{}, "x", 1, true]);
  }
}

function makeObject(ground: Ground, schema: string, depth: number): Json {
  const { random, api } = ground;
  const special = SPECIAL[schema];
  if (special && random.chance(0.97)) return special(ground, depth);
  const rare = random.chance(0.04);
  const fields = Object.entries(api.schemas[schema] ?? {}).filter(
    ([name, type]) => rare || !(RARE.test(name) || type === "any"),
  );
  const share = depth > DEEPEST ? 0 : fields.length <= 5 ? 0.75 : 3 / fields.length;
  const made: Json = {};
  for (const [name, type] of fields) {
    if (type === "mask") made[name] = makeMask(ground.random, api, maskedBy(api, schema));
    else if (NEEDED.has(name) || random.chance(share))
      made[name] = makeJson(ground, type, name, depth + 1);
  }
  return made;
}

/** Refused nearly always: not built, said only in answers, or of no use together with others. */
const RARE =
  /^(writeControl|tableId|dataSource\w*|chipRuns|effective\w*|formattedValue|hyperlink|pivotTable|\w*Color(Style)?|requestingUserCanEdit|newSheetId|charts|slicers|tables|bandedRanges|columnGroups|rowGroups|filterViews|\w*Group\w*|gradientRule)$/;

/** Always given, so that most requests are whole. */
const NEEDED: ReadonlySet<string> = new Set([
  "range",
  "start",
  "rows",
  "cell",
  "source",
  "properties",
  "location",
  "dataFilters",
  "requests",
  "values",
  "sortSpecs",
  "valueInputOption",
  "dimension",
  "metadataKey",
  "protectedRangeId",
  "namedRangeId",
  "filterId",
  "filterViewId",
  "ranges",
  "booleanRule",
  "condition",
  "visibility",
  "type",
  "role",
]);

/** The schema that a request's `fields` mask is about. */
function maskedBy(api: ApiDescription, schema: string): string {
  if (/^(UpdateCells|AppendCells|RepeatCell)Request$/.test(schema)) return "CellData";
  const other = Object.entries(api.schemas[schema] ?? {}).find(
    ([name, type]) => type.startsWith("@") && name !== "range" && name !== "location",
  );
  return other?.[1].slice(1) ?? schema;
}

const SPECIAL: Record<string, (ground: Ground, depth: number) => Json> = {
  GridRange: (ground) => ({
    sheetId: sheetId(ground),
    ...(ground.random.chance(0.8) && span(ground, "ROWS", "startRowIndex", "endRowIndex")),
    ...(ground.random.chance(0.8) && span(ground, "COLUMNS", "startColumnIndex", "endColumnIndex")),
  }),
  DimensionRange: (ground) => {
    const dimension = ground.random.pick(["ROWS", "COLUMNS"]);
    return {
      sheetId: sheetId(ground),
      dimension,
      ...span(ground, dimension, "startIndex", "endIndex"),
    };
  },
  Request: (ground, depth) => {
    const kinds = Object.entries(ground.api.schemas["Request"] ?? {});
    const built = kinds.filter(([, type]) => type !== "any");
    const [kind, type] = ground.random.pickAny(ground.random.chance(0.97) ? built : kinds) ?? [
      "none",
      "any",
    ];
    return { [kind]: makeJson(ground, type, kind, depth + 1) };
  },
  ExtendedValue: (ground) => one(ground, "ExtendedValue", DEEPEST),
  ProtectedRange: (ground, depth) => ({
    range: makeObject(ground, "GridRange", depth),
    description: makeText(ground, "description"),
    ...(ground.random.chance(0.6) && { protectedRangeId: makeInteger(ground, "protectedRangeId") }),
    ...(ground.random.chance(0.5) && { warningOnly: ground.random.chance(0.5) }),
  }),
  DeveloperMetadata: (ground, depth) => ({
    metadataKey: makeText(ground, "metadataKey"),
    location: makeObject(ground, "DeveloperMetadataLocation", depth),
    visibility: ground.random.pick(["DOCUMENT", "PROJECT"]),
    ...(ground.random.chance(0.5) && { metadataValue: makeText(ground, "metadataValue") }),
    ...(ground.random.chance(0.2) && { metadataId: makeInteger(ground, "metadataId") }),
  }),
  Item: (ground) => ({
    title: makeText(ground, "title"),
    ...ground.random.pick([
      { questionItem: { question: { textQuestion: { paragraph: true } } } },
      {
        questionItem: {
          question: { choiceQuestion: { type: "CHECKBOX", options: [{ value: "A" }] } },
        },
      },
      { textItem: {} },
      { pageBreakItem: {} },
    ]),
  }),
  File: (ground) => ({
    name: makeText(ground, "title"),
    ...(ground.random.chance(0.3) && { description: makeText(ground, "description") }),
    ...(ground.random.chance(0.3) && { properties: { row: makeText(ground, "") } }),
    ...(ground.random.chance(0.1) && { trashed: ground.random.chance(0.5) }),
  }),
  Form: (ground) => ({ info: { title: makeText(ground, "title") } }),
  Spreadsheet: (ground, depth) => ({
    properties: { title: makeText(ground, "title"), locale: "vi_VN" },
    sheets: [
      {
        properties: { title: makeText(ground, "title"), gridProperties: { rowCount: 9 } },
        data: [makeObject(ground, "GridData", depth)],
      },
    ],
  }),
  ColorStyle: (ground, depth) => one(ground, "ColorStyle", depth),
  DataFilter: (ground, depth) => one(ground, "DataFilter", depth),
  DeveloperMetadataLocation: ({ random, ...rest }, depth) => {
    const ground = { random, ...rest };
    const kind = random.pick(["dimensionRange", "dimensionRange", "sheetId", "spreadsheet"]);
    if (kind === "sheetId") return { sheetId: sheetId(ground) };
    if (kind === "spreadsheet") return { spreadsheet: true };
    const range = makeObject(ground, "DimensionRange", depth + 1);
    const start = typeof range["startIndex"] === "number" ? range["startIndex"] : 0;
    return { dimensionRange: { ...range, startIndex: start, endIndex: start + 1 } };
  },
};

/** An object of which one field is given. */
function one(ground: Ground, schema: string, depth: number): Json {
  const field = ground.random.pickAny(Object.entries(ground.api.schemas[schema] ?? {}));
  return field ? { [field[0]]: makeJson(ground, field[1], field[0], depth + 1) } : {};
}

function sheetId({ random, book }: Ground): number {
  return random.chance(0.98)
    ? (random.pickAny(book?.sheets ?? [])?.sheetId ?? 0)
    : random.int(2 ** 31);
}

/** Near the grid: within it, at its edges, sometimes over them. */
function span(
  { random, book }: Ground,
  dimension: "ROWS" | "COLUMNS",
  first: string,
  last: string,
): Json {
  const sheet = book?.sheets[0];
  const size = (dimension === "ROWS" ? sheet?.rows.length : sheet?.columns.length) ?? 10;
  const from = random.int(random.chance(0.95) ? size : size + 5);
  const to = from + 1 + random.int(random.chance(0.9) ? 4 : size);
  return {
    ...(random.chance(0.9) && { [first]: from }),
    ...(random.chance(0.9) && { [last]: random.chance(0.95) ? Math.min(to, size) : to }),
  };
}

function makeInteger(ground: Ground, name: string): number {
  const { random, book } = ground;
  if (/sheetId/i.test(name) && name !== "newSheetId") return sheetId(ground);
  const ids: Record<string, readonly (number | null | undefined)[] | undefined> = {
    protectedRangeId: book?.sheets.flatMap((sheet) =>
      sheet.protectedRanges.map((range) => range.protectedRangeId),
    ),
    filterViewId: book?.sheets.flatMap((sheet) =>
      sheet.filterViews.map((view) => view.filterViewId),
    ),
    filterId: book?.sheets.flatMap((sheet) => sheet.filterViews.map((view) => view.filterViewId)),
    metadataId: book?.developerMetadata.map((item) => item.metadataId),
  };
  const known = ids[name];
  if (known && random.chance(0.8)) return random.pickAny(known) ?? random.int(100);
  if (/^(row|column)Count$/.test(name))
    return random.chance(0.9) ? 1 + random.int(40) : random.pick([0, 20_000, 10_000_001]);
  return random.chance(0.95) ? random.int(12) : random.pick([-1, 1_000, 2 ** 31 - 1]);
}

function makeRows(random: Random): unknown[][] {
  return Array.from({ length: random.int(5) }, () =>
    Array.from({ length: random.int(5) }, () =>
      random.pick([1, "x", true, null, "", "=1+1", "3,5", "20/11/2026", -2.5, "Nguyễn"]),
    ),
  );
}
