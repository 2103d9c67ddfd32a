// Bodies are held against Google's schemas.
import { afterAll, describe, expect, test } from "vitest";
import { startEmulator } from "../start-emulator.ts";

const google = await startEmulator();
afterAll(() => google.close());
const id = await google.makeBook([["a"], ["b"], ["c"]]);

const PACK = "type.googleapis.com/google.apps.sheets.v4";

async function batch(...requests: unknown[]) {
  const { status, body } = await google.batch(id, ...requests);
  return [status, (body as { error?: { message: string } }).error?.message];
}
const insert = (range: object) => ({ insertDimension: { range } });
const rows = { sheetId: 0, dimension: "ROWS", startIndex: 0, endIndex: 1 };
const type = (value: object, sheetId = 0) => ({
  updateCells: {
    start: { sheetId, rowIndex: 0, columnIndex: 0 },
    rows: [{ values: [{ userEnteredValue: value }] }],
    fields: "userEnteredValue",
  },
});

describe("checkFields", () => {
  test.each([
    ["a number as a text", { ...rows, startIndex: "0", endIndex: "1" }],
    [
      "a whole number with a point",
      JSON.parse('{"dimension":"ROWS","startIndex":0.0,"endIndex":1e0}'),
    ],
    ["an enumeration in another case", { ...rows, dimension: "rows" }],
    ["names in snake_case", { sheet_id: 0, dimension: "ROWS", start_index: 0, end_index: 1 }],
    ["null for what is not given", { ...rows, sheetId: null }],
  ])("takes %s", async (_, range) => {
    expect(await batch(insert(range as object))).toEqual([200, undefined]);
  });

  test.each([
    ["1.5", "start_index' (TYPE_INT32), 1.5", { ...rows, startIndex: 1.5 }],
    [
      "a broken number in a text",
      `start_index' (TYPE_INT32), "1.0"`,
      { ...rows, startIndex: "1.0" },
    ],
    ["2^31", "end_index' (TYPE_INT32), 2147483648", { ...rows, endIndex: 2 ** 31 }],
    ["true for a number", "end_index' (TYPE_INT32), true", { ...rows, endIndex: true }],
    [
      "an unknown name of an enumeration",
      `dimension' (${PACK}.Dimension), "ROW"`,
      { ...rows, dimension: "ROW" },
    ],
  ])("refuses %s", async (_, words, range) => {
    const message = `Invalid value at 'requests[0].insert_dimension.range.${words}`;
    expect(await batch(insert(range))).toEqual([400, message]);
  });

  test("refuses a list where one value belongs, and a value where a message belongs", async () => {
    expect(await batch({ insertDimension: [rows] })).toEqual([
      400,
      `Invalid JSON payload received. Unknown name "insertDimension" at 'requests[0]': Proto field is not repeating, cannot start list.`,
    ]);
    expect(await batch({ insertDimension: { range: "A1" } })).toEqual([
      400,
      `Invalid value at 'requests[0].insert_dimension.range' (${PACK}.DimensionRange), "A1"`,
    ]);
  });

  test("tells everything that is wrong at once", async () => {
    const [status, message] = await batch({ insertDimension: { range: { x: 1, y: 2 } } }, 5);
    expect(status).toBe(400);
    expect(message).toBe(
      [
        `Invalid JSON payload received. Unknown name "x" at 'requests[0].insert_dimension.range': Cannot find field.`,
        `Invalid JSON payload received. Unknown name "y" at 'requests[0].insert_dimension.range': Cannot find field.`,
        `Invalid value at 'requests[1]' (${PACK}.Request), 5`,
      ].join("\n"),
    );
  });

  test("refuses two of what may be set only once, and none", async () => {
    expect(await batch({ ...insert(rows), deleteSheet: { sheetId: 0 } })).toEqual([
      400,
      "Invalid value at 'requests[0]' (oneof), oneof field 'kind' is already set. Cannot set 'deleteSheet'",
    ]);
    expect(await batch({ insertDimension: null })).toEqual([
      400,
      "Invalid requests[0]: No request set.",
    ]);
  });

  test("refuses names that every object has", async () => {
    for (const name of ["constructor", "__proto__", "toString"]) {
      expect(
        await google.call("POST", `/v4/spreadsheets/${id}:batchUpdate`, `{"${name}":{}}`),
      ).toMatchObject({
        status: 400,
        body: {
          error: {
            message: `Invalid JSON payload received. Unknown name "${name}": Cannot find field.`,
          },
        },
      });
    }
  });

  test("keeps only finite numbers", async () => {
    for (const numberValue of ["NaN", "Infinity", "-Infinity", "1e400", "0x10", " 1"]) {
      expect(await batch(type({ numberValue }))).toEqual([
        400,
        `Invalid value at 'requests[0].update_cells.rows[0].values[0].user_entered_value.number_value' (TYPE_DOUBLE), "${numberValue}"`,
      ]);
    }
    expect(await batch(type({ numberValue: "-1.5e2" }))).toEqual([200, undefined]);
    expect((await google.values(id, "A1"))[0]).toEqual([-150]);
  });

  test("names each row that is no list", async () => {
    const path = `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`;
    const list = "(type.googleapis.com/google.protobuf.ListValue)";
    const { body } = await google.call("PUT", path, { values: ["TEST", ["x"], 5] });
    expect(body).toMatchObject({
      error: {
        message: `Invalid value at 'data.values[0]' ${list}, "TEST"\nInvalid value at 'data.values[2]' ${list}, 5`,
      },
    });
  });

  test("lets ranges that cannot be be refused by their meaning", async () => {
    for (const range of [
      { ...rows, startIndex: -1 },
      { ...rows, startIndex: 3, endIndex: 2 },
      { ...rows, startIndex: 5_000, endIndex: 5_001 },
      { ...rows, sheetId: 99 },
      { ...rows, endIndex: 2 ** 31 - 1 },
    ]) {
      const [status, message] = await batch(insert(range));
      expect([status, message?.toString().slice(0, 36)]).toEqual([
        400,
        "Invalid requests[0].insertDimension:",
      ]);
    }
  });
});
