// The client google-spreadsheet works against the emulator unchanged.
import { GoogleSpreadsheet } from "google-spreadsheet";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startLoggedEmulator } from "./start-logged-emulator.ts";

let played: Awaited<ReturnType<typeof startLoggedEmulator>>;
beforeAll(async () => {
  played = await startLoggedEmulator();
  vi.stubGlobal("fetch", played.fetchImplementation);
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await played.emulator.close();
});

describe("google-spreadsheet, as it is", () => {
  test("makes a book and works with rows, cells, tags, filters and protections", async () => {
    const book = await GoogleSpreadsheet.createNewSpreadsheetDocument(played.auth, { title: "Sổ" });
    await book.updateProperties({ locale: "vi_VN", timeZone: "Asia/Ho_Chi_Minh" });
    const sheet = await book.addSheet({
      title: "Sáng kiến",
      headerValues: ["Tên", "Điểm", "Ghi chú"],
    });
    await sheet.addRows([
      { Tên: "Bình", Điểm: 2, "Ghi chú": "b" },
      { Tên: "An", Điểm: 3, "Ghi chú": "a" },
      { Tên: "Chi", Điểm: 1, "Ghi chú": "c" },
    ]);
    const names = async () => (await sheet.getRows()).map((row) => String(row.get("Tên")));
    expect(await names()).toEqual(["Bình", "An", "Chi"]);

    await sheet.sortRange(
      { startRowIndex: 1, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 3 },
      [{ dimensionIndex: 0, sortOrder: "ASCENDING" }],
    );
    expect(await names()).toEqual(["An", "Bình", "Chi"]);
    await sheet.insertDimension("ROWS", { startIndex: 1, endIndex: 2 }, false);
    await sheet.loadCells("A1:C5");
    const cell = sheet.getCell(1, 0);
    cell.value = "Dũng";
    cell.note = "nộp muộn";
    cell.backgroundColor = { red: 1, green: 0.5, blue: 0, alpha: 1 };
    sheet.getCell(1, 1).formula = "=1+2";
    await sheet.saveUpdatedCells();
    await sheet.loadCells("A2:B2");
    expect([sheet.getCell(1, 0).value, sheet.getCell(1, 0).note]).toEqual(["Dũng", "nộp muộn"]);
    expect([sheet.getCell(1, 1).value, sheet.getCell(1, 1).formula]).toEqual([3, "=1+2"]);
    expect(sheet.getCell(1, 0).backgroundColor).toEqual({ red: 1, green: 0.49803922 });

    await sheet.addProtectedRange({
      range: {
        sheetId: sheet.sheetId,
        startRowIndex: 0,
        endRowIndex: 1,
        startColumnIndex: 0,
        endColumnIndex: 3,
      },
      description: "hàng tiêu đề",
      warningOnly: true,
    });
    await sheet.createDeveloperMetadata({
      metadataKey: "column",
      metadataValue: "score",
      visibility: "DOCUMENT",
      location: {
        dimensionRange: {
          sheetId: sheet.sheetId,
          dimension: "COLUMNS",
          startIndex: 1,
          endIndex: 2,
        },
      },
    });
    await sheet.setBasicFilter({
      range: { startRowIndex: 0, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 3 },
    });
    await sheet.moveDimension("COLUMNS", { startIndex: 0, endIndex: 1 }, 3);
    await sheet.loadHeaderRow();
    const found = await book.searchDeveloperMetadata([
      { developerMetadataLookup: { metadataKey: "column" } },
    ]);
    expect(found[0]?.location).toMatchObject({ dimensionRange: { startIndex: 0, endIndex: 1 } });
    const again = new GoogleSpreadsheet(book.spreadsheetId, played.auth);
    await again.loadInfo();
    expect([again.title, again.locale, again.sheetCount]).toEqual(["Sổ", "vi_VN", 2]);
    const seen = again.sheetsByTitle["Sáng kiến"];
    expect(seen?.protectedRanges?.map(({ description }) => description)).toEqual(["hàng tiêu đề"]);
    await sheet.clearBasicFilter();

    const rows = await sheet.getRows();
    await sheet.deleteRows(4, 5);
    rows[0]?.set("Điểm", 10);
    await rows[0]?.save();
    expect((await sheet.getRows()).map((row) => [row.get("Điểm"), row.get("Tên")])).toEqual([
      ["10", "Dũng"],
      ["3", "An"],
      ["2", "Bình"],
    ]);
    await rows[1]?.delete();
    expect(await names()).toEqual(["Dũng", "Bình"]);
    await sheet.clearRows();
    expect(await names()).toEqual([]);
    const twin = await sheet.duplicate({ title: "Bản sao" });
    await twin.delete();
    await sheet.updateProperties({ title: "Xong" });
    await book.delete();
    await expect(again.loadInfo()).rejects.toThrow("[404] Requested entity was not found.");
  });

  test("says and hears only what Google's documents know", () => {
    expect(played.readLog().length).toBeGreaterThan(20);
    expect(played.problems()).toEqual([]);
  });
});
