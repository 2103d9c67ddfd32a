// Random requests move the lines of a tab, and all that is attached to them, as a plain model does.
import fc from "fast-check";
import type { sheets_v4 } from "googleapis";
import { describe, expect, test } from "vitest";
import { applyRequest } from "../../../../src/emulator/sheets/apply-request.ts";
import { changeSpreadsheet } from "../../../../src/emulator/sheets/change-spreadsheet.ts";
import { makeSheet } from "../../../../src/emulator/sheets/grid/make-sheet.ts";
import { showSpreadsheet } from "../../../../src/emulator/sheets/show/show-spreadsheet.ts";
import type { World } from "../../../../src/emulator/state.ts";
import { parseMask } from "../../../../src/emulator/wire/parse-mask.ts";
import { makeWorld } from "../../../../src/emulator/world/make-world.ts";
import { ANY_STEP, type Step } from "./any-step.ts";
import { PlainSheet, type PlainCell, type PlainSpan } from "./plain-sheet.ts";
import { takeStep, toRange } from "./take-step.ts";

const ROWS = 8;
const COLUMNS = 4;
const RUNS = 5_000;
const ID = "book";
const EMAIL = "sa@emulated.example";
const MASK = parseMask(
  "sheets(data(rowData(values(userEnteredValue,userEnteredFormat,dataValidation,note)),rowMetadata,columnMetadata))",
);

describe("rows and columns under any series of requests", () => {
  test("carry values, formats, rules, notes, metadata, protections, filters and hiding as the model does", () => {
    fc.assert(
      fc.property(fc.array(ANY_STEP, { minLength: 1, maxLength: 14 }), (steps) => {
        for (const { seen, foreseen } of play(steps)) expect(seen).toEqual(foreseen);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("a batch whose last request is refused", () => {
  test("leaves no trace of the requests before it and names the refused one", () => {
    fc.assert(
      fc.property(
        fc.array(ANY_STEP, { maxLength: 6 }),
        fc.array(ANY_STEP, { minLength: 1, maxLength: 6 }),
        (earlier, refused) => {
          const world = makeBook();
          const model = new PlainSheet();
          const take = (steps: readonly Step[], first: number) =>
            steps.flatMap((each, i) => takeStep(model, each, first + i) ?? []);
          model.insert("rows", 0, ROWS);
          model.insert("columns", 0, COLUMNS);
          applyBatch(world, take(earlier, 0));
          const before = structuredClone(world.spreadsheets.get(ID));
          const requests = take(refused, earlier.length);
          expect(() =>
            applyBatch(world, [...requests, { deleteFilterView: { filterId: 999_999 } }]),
          ).toThrow(
            `Invalid requests[${requests.length}].deleteFilterView: No filter view with id: 999999`,
          );
          expect(world.spreadsheets.get(ID)).toEqual(before);
        },
      ),
      { numRuns: 500 },
    );
  });
});

function applyBatch(world: World, requests: readonly sheets_v4.Schema$Request[]): void {
  const spreadsheet = world.spreadsheets.get(ID);
  if (!spreadsheet) throw new Error("The spreadsheet is gone");
  changeSpreadsheet(world, spreadsheet, EMAIL, (draft) =>
    requests.map((request, i) => applyRequest(draft, request, i)),
  );
}

/** After each step what the API shows and what the model says. */
function* play(steps: readonly Step[]) {
  const world = makeBook();
  const model = new PlainSheet();
  model.insert("rows", 0, ROWS);
  model.insert("columns", 0, COLUMNS);
  for (const [number, each] of steps.entries()) {
    const request = takeStep(model, each, number);
    if (!request) continue;
    applyBatch(world, [request]);
    yield { seen: { request, ...see(world) }, foreseen: { request, ...foresee(model) } };
  }
}

function makeBook(): World {
  const world = makeWorld({
    settings: { quota: false, ownDrive: true },
    serviceAccount: {
      type: "service_account",
      project_id: "p",
      private_key_id: "k",
      private_key: "",
      client_email: EMAIL,
      client_id: "1",
      auth_uri: "",
      token_uri: "",
    },
    clock: () => 1_700_000_000_000,
    changed: () => {},
  });
  const gridProperties = { rowCount: ROWS, columnCount: COLUMNS };
  world.spreadsheets.set(ID, {
    spreadsheetId: ID,
    properties: { locale: "vi_VN" },
    sheets: [makeSheet(0, "Sổ", { gridProperties })],
    namedRanges: [],
    developerMetadata: [],
  });
  return world;
}

/** What the API shows, in the test's own words. */
function see(world: World) {
  const spreadsheet = world.spreadsheets.get(ID);
  if (!spreadsheet) throw new Error("The spreadsheet is gone");
  const reader = { email: EMAIL, owner: undefined };
  const shown = showSpreadsheet(spreadsheet, { mask: MASK, reader });
  const { properties, data, protectedRanges, basicFilter, filterViews, conditionalFormats } =
    shown.sheets?.[0] ?? {};
  const { rowData = [], rowMetadata = [], columnMetadata = [] } = data?.[0] ?? {};
  const tags: Record<string, string> = {};
  for (const [side, lines] of Object.entries({ rows: rowMetadata, columns: columnMetadata })) {
    for (const [i, { developerMetadata }] of lines.entries())
      for (const { metadataKey } of developerMetadata ?? [])
        tags[metadataKey ?? ""] = `${side} ${i}`;
  }
  const filter = (view: sheets_v4.Schema$FilterView) => ({
    ...view.range,
    hides: Object.fromEntries(
      (view.filterSpecs ?? []).map((spec) => [
        spec.columnIndex,
        spec.filterCriteria?.hiddenValues?.[0],
      ]),
    ),
  });
  const {
    rowCount,
    columnCount,
    frozenRowCount = 0,
    frozenColumnCount = 0,
  } = properties?.gridProperties ?? {};
  return {
    size: [rowCount, columnCount],
    frozen: [frozenRowCount, frozenColumnCount],
    cells: Object.fromEntries(
      rowData.flatMap(({ values = [] }, row) =>
        values.flatMap((cell, column) => {
          const plain = toPlain(cell);
          return Object.keys(plain).length > 0 ? [[`${row}/${column}`, plain]] : [];
        }),
      ),
    ),
    tags,
    hiddenByUser: rowMetadata.flatMap(({ hiddenByUser }, i) => (hiddenByUser ? [i] : [])),
    hiddenByFilter: rowMetadata.flatMap(({ hiddenByFilter }, i) => (hiddenByFilter ? [i] : [])),
    ranges: Object.fromEntries([
      ...(protectedRanges ?? []).map((item) => [`protection ${item.protectedRangeId}`, item.range]),
      ...(shown.namedRanges ?? []).map((item) => [`name ${item.name}`, item.range]),
      ...(conditionalFormats ?? []).map((item) => [
        `rule ${item.booleanRule?.format?.textFormat?.fontSize}`,
        item.ranges?.[0],
      ]),
      ...(filterViews ?? []).map((item) => [`view ${item.filterViewId}`, filter(item)]),
      ...(basicFilter ? [["filter", filter(basicFilter)]] : []),
    ]),
  };
}

function toPlain(cell: sheets_v4.Schema$CellData): PlainCell {
  const { stringValue, numberValue, boolValue } = cell.userEnteredValue ?? {};
  const value = stringValue ?? numberValue ?? boolValue;
  return {
    ...(value != null && { value }),
    ...(cell.userEnteredFormat?.textFormat?.bold && { bold: true }),
    ...(cell.dataValidation && {
      rule: cell.dataValidation.condition?.type === "BOOLEAN" ? "checkbox" : "list",
    }),
    ...(cell.note != null && { note: cell.note }),
  };
}

/** The same of the model. */
function foresee(model: PlainSheet): ReturnType<typeof see> {
  const { rows, columns } = model;
  const indexes = (names: ReadonlySet<number>) =>
    rows.flatMap((name, i) => (names.has(name) ? [i] : []));
  const corner = (span: PlainSpan, names: readonly number[]) => {
    const places = [...span.lines].map((name) => names.indexOf(name));
    return {
      start: span.openStart ? undefined : Math.min(...places),
      end: span.openEnd ? undefined : Math.max(...places) + 1,
    };
  };
  return {
    size: [rows.length, columns.length],
    frozen: [model.frozen.rows, model.frozen.columns],
    cells: Object.fromEntries(
      rows.flatMap((row, i) =>
        columns.flatMap((column, j) => {
          const cell = model.cells.get(`${row}/${column}`) ?? {};
          return Object.keys(cell).length > 0 ? [[`${i}/${j}`, cell]] : [];
        }),
      ),
    ),
    tags: Object.fromEntries(
      [...model.tags].map(([name, { side, line }]) => [
        name,
        `${side} ${model[side].indexOf(line)}`,
      ]),
    ),
    hiddenByUser: indexes(model.hiddenByUser),
    hiddenByFilter: indexes(model.hiddenByFilter),
    ranges: Object.fromEntries(
      [...model.ranges].map(([label, range]) => {
        const { sheetId: _zero, ...place } = toRange(
          corner(range.rows, rows),
          corner(range.columns, columns),
        );
        if (!range.hides) return [label, place];
        const hides = [...range.hides].map(([name, value]) => [columns.indexOf(name), value]);
        return [label, { ...place, hides: Object.fromEntries(hides) }];
      }),
    ),
  };
}
