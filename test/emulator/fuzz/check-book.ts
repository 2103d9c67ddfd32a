// Says what is inconsistent in a spreadsheet, looking at it through the API alone.
import type { sheets_v4 } from "googleapis";

type Call = (method: string, path: string) => Promise<{ status: number; body: unknown }>;
type Get = (path: string) => Promise<unknown>;
type Axis = readonly [number | null | undefined, number | null | undefined, number];

/** `call` sends a request to the API. */
export async function checkBook(call: Call, id: string): Promise<string[]> {
  const found: string[] = [];
  const get = async (path: string): Promise<unknown> => {
    const { status, body } = await call("GET", path);
    if (status !== 200) throw new Error(`GET ${path} answers ${status}: ${JSON.stringify(body)}`);
    return body;
  };
  const book = (await get(
    `/v4/spreadsheets/${id}?includeGridData=true`,
  )) as sheets_v4.Schema$Spreadsheet;
  const sheets = book.sheets ?? [];
  const unique = (what: string, values: readonly unknown[]) => {
    if (new Set(values).size < values.length) found.push(`${what} twice in ${values.join(", ")}`);
  };
  const sizes = new Map<number, readonly [number, number]>();
  for (const { properties } of sheets) {
    const { rowCount = 0, columnCount = 0 } = properties?.gridProperties ?? {};
    sizes.set(properties?.sheetId ?? -1, [rowCount ?? 0, columnCount ?? 0]);
  }
  const spans = (what: string, axes: readonly Axis[]) => {
    for (const [start, end, size] of axes) {
      const from = start ?? 0;
      const to = end ?? size;
      if (from < 0 || from >= to || to > size) found.push(`${what} is ${from} to ${to} of ${size}`);
    }
  };
  const inside = (what: string, range: sheets_v4.Schema$GridRange | undefined) => {
    const size = sizes.get(range?.sheetId ?? 0);
    if (!size) found.push(`${what} is in sheet ${range?.sheetId}, which is not there`);
    else
      spans(what, [
        [range?.startRowIndex, range?.endRowIndex, size[0]],
        [range?.startColumnIndex, range?.endColumnIndex, size[1]],
      ]);
  };
  const metadata = [...(book.developerMetadata ?? [])];
  unique(
    "sheet ids",
    sheets.map(({ properties }) => properties?.sheetId),
  );
  unique(
    "titles",
    sheets.map(({ properties }) => properties?.title?.toLowerCase()),
  );
  if (!sheets.some(({ properties }) => properties?.hidden !== true)) found.push("no sheet is seen");
  for (const [index, sheet] of sheets.entries()) {
    const title = sheet.properties?.title ?? "";
    const [rows, columns] = sizes.get(sheet.properties?.sheetId ?? -1) ?? [0, 0];
    if (sheet.properties?.index !== index) found.push(`"${title}" says it is not the ${index}th`);
    if (rows < 1 || columns < 1) found.push(`"${title}" is ${rows} by ${columns}`);
    const { frozenRowCount = 0, frozenColumnCount = 0 } = sheet.properties?.gridProperties ?? {};
    if ((frozenRowCount ?? 0) >= rows || (frozenColumnCount ?? 0) >= columns)
      found.push(`"${title}" is frozen as a whole`);
    for (const item of sheet.protectedRanges ?? []) inside("a protected range", item.range);
    for (const item of sheet.merges ?? []) inside("a merge", item);
    for (const rule of sheet.conditionalFormats ?? [])
      for (const range of rule.ranges ?? []) inside("a conditional format", range);
    if (sheet.basicFilter) inside("the basic filter", sheet.basicFilter.range);
    for (const view of sheet.filterViews ?? []) inside("a filter view", view.range);
    metadata.push(...(sheet.developerMetadata ?? []));
    const data = sheet.data?.[0];
    for (const line of [...(data?.rowMetadata ?? []), ...(data?.columnMetadata ?? [])])
      metadata.push(...(line.developerMetadata ?? []));
    if (data?.rowMetadata?.length !== rows || data.columnMetadata?.length !== columns)
      found.push(`"${title}" shows other sizes than ${rows} by ${columns}`);
    if ((data?.rowData ?? []).some(({ values = [] }) => values.length > columns))
      found.push(`"${title}" has a row that is wider than ${columns}`);
    found.push(...(await compareValues(get, id, title, data?.rowData ?? [])));
  }
  for (const { location } of metadata) {
    const range = location?.dimensionRange;
    if (!range) continue;
    const size = sizes.get(range.sheetId ?? 0);
    const along = range.dimension === "COLUMNS" ? size?.[1] : size?.[0];
    spans("metadata", [[range.startIndex, range.endIndex, along ?? 0]]);
  }
  const protectedRanges = sheets.flatMap((sheet) => sheet.protectedRanges ?? []);
  unique(
    "protected ranges",
    protectedRanges.map((item) => item.protectedRangeId),
  );
  const views = sheets.flatMap((sheet) => sheet.filterViews ?? []);
  unique(
    "filter views",
    views.map(({ filterViewId }) => filterViewId),
  );
  unique(
    "metadata",
    metadata.map(({ metadataId }) => metadataId),
  );
  for (const { range, name } of book.namedRanges ?? []) inside(`named range ${name}`, range);
  unique(
    "named ranges",
    (book.namedRanges ?? []).map(({ namedRangeId }) => namedRangeId),
  );
  unique(
    "names",
    (book.namedRanges ?? []).map(({ name }) => name?.toLowerCase()),
  );
  return found;
}

/** The values alone and the cells in full must say the same. */
async function compareValues(
  get: Get,
  id: string,
  title: string,
  rows: readonly sheets_v4.Schema$RowData[],
): Promise<string[]> {
  const tab = encodeURIComponent(`'${title.replaceAll("'", "''")}'`);
  const path = `/v4/spreadsheets/${id}/values/${tab}?valueRenderOption=FORMATTED_VALUE`;
  const { values = [] } = (await get(path)) as sheets_v4.Schema$ValueRange;
  const shown = rows.map(({ values: cells = [] }) =>
    cells.map(({ formattedValue }) => formattedValue ?? ""),
  );
  const wanted = JSON.stringify(trim(shown.map(trim)));
  const given = JSON.stringify(trim((values ?? []).map(trim)));
  return wanted === given
    ? []
    : [`"${title}" holds ${wanted.slice(0, 300)}, values ${given.slice(0, 300)}`];
}

/** Without blank ends. */
function trim<T>(list: readonly T[]): T[] {
  const blank = (item: T) => item === "" || (Array.isArray(item) && item.length === 0);
  return list.slice(0, list.findLastIndex((item) => !blank(item)) + 1);
}
