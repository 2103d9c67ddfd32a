// Ranges are read and written in A1 notation.
import { afterAll, describe, expect, test } from "vitest";
import { startEmulator } from "../start-emulator.ts";

const google = await startEmulator();
afterAll(() => google.close());

async function makeBook(title: string): Promise<string> {
  const id = await google.makeBook([
    ["a1", "b1"],
    ["a2", "b2"],
  ]);
  const properties = { sheetId: 0, title };
  await google.batch(id, { updateSheetProperties: { properties, fields: "title" } });
  return id;
}
const read = async (id: string, range: string) => {
  const path = `/v4/spreadsheets/${id}/values/${encodeURIComponent(range)}`;
  return (await google.call("GET", path)).body as { range?: string; error?: { message: string } };
};

describe("a range in an answer", () => {
  test.each([
    ["Sales", "Sales"],
    ["Sheet_1", "Sheet_1"],
    ["TRUE", "TRUE"],
    ["x.y", "x.y"],
    ["Probe Tab", "'Probe Tab'"],
    ["A1", "'A1'"],
    ["ABC1234", "'ABC1234'"],
    ["R1C1", "'R1C1'"],
    ["2026", "'2026'"],
    ["Sổ", "'Sổ'"],
    ["a-b", "'a-b'"],
    ["It's", "'It''s'"],
  ])("writes the tab %s as %s", async (title, written) => {
    const id = await makeBook(title);
    expect((await read(id, `'${title.replaceAll("'", "''")}'!A1`)).range).toBe(`${written}!A1`);
  });
});

describe("a range in a request", () => {
  test.each([
    ["sáng kiến!a1:b2", "'Sáng kiến'!A1:B2"],
    ["'Sáng kiến'!$B$2", "'Sáng kiến'!B2"],
    ["'Sáng kiến'!B2:A1", "'Sáng kiến'!A1:B2"],
    ["'Sáng kiến'!A2:A", "'Sáng kiến'!A2:A1000"],
    ["'Sáng kiến'!2:2", "'Sáng kiến'!A2:Z2"],
    ["B:B", "'Sáng kiến'!B1:B1000"],
    ["'Sáng kiến'", "'Sáng kiến'!A1:Z1000"],
    ["Sáng kiến", "'Sáng kiến'!A1:Z1000"],
    ["vùng_riêng", "'Sáng kiến'!B1:B2"],
    ["Sáng kiến!R2C1", "'Sáng kiến'!A2"],
    ["R1C1:R2C28", "'Sáng kiến'!A1:Z2"],
  ])("%s is %s", async (asked, meant) => {
    const id = await makeBook("Sáng kiến");
    const range = {
      sheetId: 0,
      startRowIndex: 0,
      endRowIndex: 2,
      startColumnIndex: 1,
      endColumnIndex: 2,
    };
    await google.batch(id, { addNamedRange: { namedRange: { name: "vùng_riêng", range } } });
    expect(await read(id, asked)).toMatchObject({ range: meant });
  });

  test.each([
    "Không có!A1",
    "'Sáng kiến'!",
    "'Sáng kiến'!A0",
    "A1:B2:C3",
    "=A1",
    "không_có",
    "R0C1",
    "R1C0",
  ])("%s cannot be read", async (asked) => {
    const id = await makeBook("Sáng kiến");
    expect((await read(id, asked)).error?.message).toBe(`Unable to parse range: ${asked}`);
  });
});
