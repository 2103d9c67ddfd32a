// Turns random numbers into one request that fits the sheet as it is, and does the same to the model.
import type { sheets_v4 } from "googleapis";
import type { Step } from "./any-step.ts";
import { type Corner, type PlainCell, type PlainSheet, showPlain } from "./plain-sheet.ts";

/** Texts in the order of a Vietnamese dictionary; by code points, or in English, they stand otherwise. */
const TEXTS = ["az", "ăb", "âa", "dz", "đa", "ez", "êa", "oz", "ôb", "ơa", "uz", "ưa"];
const VALUES: PlainCell["value"][] = [undefined, 1, 2, 10, true, false, ...TEXTS];

const RULES = {
  list: { condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "a" }] } },
  checkbox: { condition: { type: "BOOLEAN" } },
};

/** Undefined: nothing of the kind can be done to this sheet. */
export function takeStep(
  sheet: PlainSheet,
  step: Step,
  number: number,
): sheets_v4.Schema$Request | undefined {
  const { kind, side, a, b, c, d, count, flag, open } = step;
  const size = sheet[side].length;
  const dimension = side.toUpperCase();
  const span = (startIndex: number, endIndex: number) => ({
    sheetId: 0,
    dimension,
    startIndex,
    endIndex,
  });
  const corner = (length: number, from: number, to: number, bits: number): Corner => ({
    start: bits & 1 ? undefined : from % length,
    end: bits & 2 ? undefined : (from % length) + 1 + (to % (length - (from % length))),
  });
  const rows = corner(sheet.rows.length, a, b, open & 3);
  const columns = corner(sheet.columns.length, c, d, open >> 2);
  const range = toRange(rows, columns);
  const row = a % sheet.rows.length;
  const column = c % sheet.columns.length;
  const start = { sheetId: 0, rowIndex: row, columnIndex: column };

  switch (kind) {
    case "insert": {
      const at = a % (size + 1);
      const before = at > 0 && (flag || at === size);
      sheet.insert(side, at, count, before ? at - 1 : at);
      return { insertDimension: { range: span(at, at + count), inheritFromBefore: before } };
    }
    case "append":
      sheet.insert(side, size, count);
      return { appendDimension: { sheetId: 0, dimension, length: count } };
    case "resize": {
      const left = Math.max(2, size - count, sheet.frozen[side] + 1);
      if (left >= size) return undefined;
      sheet.delete(side, left, size);
      return update({ [side === "rows" ? "rowCount" : "columnCount"]: left });
    }
    case "delete": {
      const from = a % size;
      const to = Math.min(from + count, size);
      if (to === size && (from === 0 || from <= sheet.frozen[side])) return undefined;
      sheet.delete(side, from, to);
      return { deleteDimension: { range: span(from, to) } };
    }
    case "move": {
      const from = a % size;
      const to = Math.min(from + count, size);
      const destinationIndex = b % (size + 1);
      sheet.move(side, from, to, destinationIndex);
      return { moveDimension: { source: span(from, to), destinationIndex } };
    }
    case "freeze": {
      const frozen = Math.min(a % 3, size - 1);
      sheet.frozen[side] = frozen;
      return update({ [side === "rows" ? "frozenRowCount" : "frozenColumnCount"]: frozen });
    }
    case "sort": {
      const from = columns.start ?? 0;
      const by = from + (b % ((columns.end ?? sheet.columns.length) - from));
      sheet.sort(rows, columns, by, (x, y) => compare(x, y, flag));
      const sortSpecs = [{ dimensionIndex: by, sortOrder: flag ? "DESCENDING" : "ASCENDING" }];
      return { sortRange: { range, sortSpecs } };
    }
    case "type": {
      // A whole range at once: sorting and filtering want many values.
      const typed: sheets_v4.Schema$RowData[] = [];
      change(sheet, rows, columns, ({ value: _value, ...rest }, _name, i, j) => {
        const value = VALUES[(i * count * 5 + j * 7 + b + d) % VALUES.length];
        ((typed[i] ??= {}).values ??= [])[j] = { userEnteredValue: toExtended(value) };
        return { ...rest, ...(value !== undefined && { value }) };
      });
      return { updateCells: { range, rows: typed, fields: "userEnteredValue" } };
    }
    case "note": {
      sheet.put(row, column, { ...sheet.at(row, column), note: `n${number}` });
      return {
        updateCells: { start, rows: [{ values: [{ note: `n${number}` }] }], fields: "note" },
      };
    }
    case "format":
      change(sheet, rows, columns, (cell) => ({ ...cell, bold: true }));
      return {
        repeatCell: {
          range,
          cell: { userEnteredFormat: { textFormat: { bold: true } } },
          fields: "userEnteredFormat.textFormat.bold",
        },
      };
    case "validate": {
      const rule = flag ? "checkbox" : "list";
      const included = b % 2 === 0;
      const hidden = sheet.hiddenByFilter;
      change(sheet, rows, columns, (cell, name) =>
        hidden.has(name) && !included ? cell : { ...cell, rule },
      );
      return {
        setDataValidation: {
          range,
          rule: RULES[rule],
          ...(included && { filteredRowsIncluded: true }),
        },
      };
    }
    case "hide":
      sheet.hiddenByUser[flag ? "add" : "delete"](sheet.rows[row] ?? -1);
      return {
        updateDimensionProperties: {
          range: { ...span(row, row + 1), dimension: "ROWS" },
          properties: { hiddenByUser: flag },
          fields: "hiddenByUser",
        },
      };
    case "protect":
      // Of a whole tab there is one protection, and no change of lines moves it.
      if (open === 15) return undefined;
      sheet.cover(`protection ${number + 1}`, rows, columns);
      return { addProtectedRange: { protectedRange: { protectedRangeId: number + 1, range } } };
    case "unprotect": {
      const label = [...sheet.ranges.keys()].find((name) => name.startsWith("protection"));
      if (!label) return undefined;
      sheet.ranges.delete(label);
      return { deleteProtectedRange: { protectedRangeId: Number(label.split(" ")[1]) } };
    }
    case "name":
      sheet.cover(`name n${number}`, rows, columns);
      return { addNamedRange: { namedRange: { name: `n${number}`, range } } };
    case "colour": {
      // Told apart by their colour; a rule with two ranges is tested by hand.
      sheet.cover(`rule ${number}`, rows, columns);
      const format = { textFormat: { fontSize: number } };
      const booleanRule = { condition: { type: "NOT_BLANK" }, format };
      return { addConditionalFormatRule: { rule: { ranges: [range], booleanRule }, index: 0 } };
    }
    case "tag": {
      const index = a % size;
      sheet.tags.set(`t${number}`, { side, line: sheet[side][index] ?? -1 });
      const location = { dimensionRange: span(index, index + 1) };
      const developerMetadata = { metadataKey: `t${number}`, visibility: "DOCUMENT", location };
      return { createDeveloperMetadata: { developerMetadata } };
    }
    case "filter":
    case "view": {
      const within = b % ((columns.end ?? sheet.columns.length) - (columns.start ?? 0));
      const columnIndex = (columns.start ?? 0) + within;
      const hidden = showPlain(VALUES[d % VALUES.length]);
      const hides = new Map(flag ? [] : [[sheet.columns[columnIndex] ?? -1, hidden]]);
      const bound = (part: Corner, length: number) => ({
        start: part.start ?? 0,
        end: part.end ?? length,
      });
      const label = kind === "filter" ? "filter" : `view ${number + 1}`;
      sheet.cover(
        label,
        bound(rows, sheet.rows.length),
        bound(columns, sheet.columns.length),
        hides,
      );
      if (kind === "filter") sheet.filterAgain();
      const criteria = { hiddenValues: [hidden] };
      const filter = {
        range,
        ...(!flag &&
          (open & 1
            ? { criteria: { [columnIndex]: criteria } }
            : { filterSpecs: [{ columnIndex, filterCriteria: criteria }] })),
      };
      return kind === "filter"
        ? { setBasicFilter: { filter } }
        : { addFilterView: { filter: { ...filter, filterViewId: number + 1 } } };
    }
    case "unfilter":
      sheet.ranges.delete("filter");
      sheet.filterAgain();
      return { clearBasicFilter: { sheetId: 0 } };
  }
}

function update(gridProperties: sheets_v4.Schema$GridProperties): sheets_v4.Schema$Request {
  const [field] = Object.keys(gridProperties);
  const properties = { sheetId: 0, gridProperties };
  return { updateSheetProperties: { properties, fields: `gridProperties.${field}` } };
}

export function toRange(rows: Corner, columns: Corner): sheets_v4.Schema$GridRange {
  return {
    sheetId: 0,
    ...(rows.start !== undefined && { startRowIndex: rows.start }),
    ...(rows.end !== undefined && { endRowIndex: rows.end }),
    ...(columns.start !== undefined && { startColumnIndex: columns.start }),
    ...(columns.end !== undefined && { endColumnIndex: columns.end }),
  };
}

/** `make` is given the cell, its row's name and where it is in the range. */
function change(
  sheet: PlainSheet,
  rows: Corner,
  columns: Corner,
  make: (cell: PlainCell, name: number, i: number, j: number) => PlainCell,
): void {
  const [row0, column0] = [rows.start ?? 0, columns.start ?? 0];
  for (let row = row0; row < (rows.end ?? sheet.rows.length); row++) {
    for (let column = column0; column < (columns.end ?? sheet.columns.length); column++) {
      const cell = sheet.at(row, column);
      sheet.put(row, column, make(cell, sheet.rows[row] ?? -1, row - row0, column - column0));
    }
  }
}

function toExtended(value: PlainCell["value"]): sheets_v4.Schema$ExtendedValue {
  if (typeof value === "number") return { numberValue: value };
  if (typeof value === "boolean") return { boolValue: value };
  return value === undefined ? {} : { stringValue: value };
}

/** Numbers, texts, FALSE, TRUE, each by its place in the list of all values; nothing comes last either way. */
function compare(a: PlainCell["value"], b: PlainCell["value"], descending: boolean): number {
  const place = (value: PlainCell["value"]) =>
    [1, 2, 10, ...TEXTS, false, true].indexOf(value ?? "");
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return descending ? place(b) - place(a) : place(a) - place(b);
}
