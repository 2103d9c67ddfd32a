// Google's own client works against the emulator unchanged.
import { google, type sheets_v4 } from "googleapis";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startLoggedEmulator } from "./start-logged-emulator.ts";

let played: Awaited<ReturnType<typeof startLoggedEmulator>>;
beforeAll(async () => {
  played = await startLoggedEmulator();
});
afterAll(() => played.emulator.close());

const open = () => {
  const { auth, emulator } = played;
  const rootUrl = `${emulator.url}/`;
  return {
    sheets: google.sheets({ version: "v4", auth, rootUrl }).spreadsheets,
    drive: google.drive({ version: "v3", auth, rootUrl }),
  };
};

describe("googleapis, as it is", () => {
  test("creates, writes, sorts, protects, inserts, tags, filters and deletes", async () => {
    const { sheets, drive } = open();
    const { data: made } = await sheets.create({
      requestBody: {
        properties: { title: "Sổ sáng kiến", locale: "vi_VN", timeZone: "Asia/Ho_Chi_Minh" },
        sheets: [{ properties: { sheetId: 7, title: "Sáng kiến" } }],
      },
    });
    const spreadsheetId = made.spreadsheetId ?? "";
    const values = async (range: string) =>
      (await sheets.values.get({ spreadsheetId, range, valueRenderOption: "UNFORMATTED_VALUE" }))
        .data.values;
    const change = async (requests: sheets_v4.Schema$Request[]) =>
      (await sheets.batchUpdate({ spreadsheetId, requestBody: { requests } })).data;

    const { data: written } = await sheets.values.update({
      spreadsheetId,
      range: "'Sáng kiến'!A1",
      valueInputOption: "USER_ENTERED",
      requestBody: {
        values: [
          ["Tên", "Giá trị", "Ngày"],
          ["Bình", "1.250,5", "20/11/2026"],
          ["An", "2", "1/12/2026"],
        ],
      },
    });
    expect(written).toMatchObject({ updatedRows: 3, updatedColumns: 3, updatedCells: 9 });
    await sheets.values.append({
      spreadsheetId,
      range: "'Sáng kiến'!A1",
      valueInputOption: "RAW",
      requestBody: { values: [["Chi", 3, true]] },
    });
    const body = { sheetId: 7, startRowIndex: 1, endRowIndex: 4 };
    const replies = await change([
      { sortRange: { range: body, sortSpecs: [{ dimensionIndex: 0, sortOrder: "ASCENDING" }] } },
      {
        addProtectedRange: {
          protectedRange: {
            range: { sheetId: 7, startRowIndex: 0, endRowIndex: 1 },
            description: "hàng tiêu đề",
            editors: { users: [played.emulator.world.serviceAccount.client_email] },
          },
        },
      },
      {
        insertDimension: {
          range: { sheetId: 7, dimension: "ROWS", startIndex: 1, endIndex: 2 },
          inheritFromBefore: false,
        },
      },
      {
        updateCells: {
          start: { sheetId: 7, rowIndex: 1, columnIndex: 0 },
          rows: [{ values: [{ userEnteredValue: { stringValue: "Dũng" } }] }],
          fields: "userEnteredValue",
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: "column",
            metadataValue: "name",
            visibility: "DOCUMENT",
            location: {
              dimensionRange: { sheetId: 7, dimension: "COLUMNS", startIndex: 0, endIndex: 1 },
            },
          },
        },
      },
      { setBasicFilter: { filter: { range: { sheetId: 7, startRowIndex: 0 } } } },
    ]);
    expect(replies.replies?.map((reply) => Object.keys(reply))).toEqual([
      [],
      ["addProtectedRange"],
      [],
      [],
      ["createDeveloperMetadata"],
      [],
    ]);
    expect(await values("'Sáng kiến'!A:B")).toEqual([
      ["Tên", "Giá trị"],
      ["Dũng"],
      ["An", 2],
      ["Bình", 1250.5],
      ["Chi", 3],
    ]);
    await change([
      {
        moveDimension: {
          source: { sheetId: 7, dimension: "COLUMNS", startIndex: 0, endIndex: 1 },
          destinationIndex: 2,
        },
      },
      { deleteDimension: { range: { sheetId: 7, dimension: "ROWS", startIndex: 1, endIndex: 2 } } },
    ]);
    const byTag = { dataFilters: [{ developerMetadataLookup: { metadataKey: "column" } }] };
    const { data: tagged } = await sheets.values.batchGetByDataFilter({
      spreadsheetId,
      requestBody: byTag,
    });
    expect(tagged.valueRanges?.[0]?.valueRange).toMatchObject({
      range: "'Sáng kiến'!B1:B1000",
      values: [["Tên"], ["An"], ["Bình"], ["Chi"]],
    });
    const { data: found } = await sheets.developerMetadata.search({
      spreadsheetId,
      requestBody: byTag,
    });
    const { metadataId } = found.matchedDeveloperMetadata?.[0]?.developerMetadata ?? {};
    expect(
      (await sheets.developerMetadata.get({ spreadsheetId, metadataId: metadataId ?? 0 })).data
        .location?.dimensionRange,
    ).toEqual({ sheetId: 7, dimension: "COLUMNS", startIndex: 1, endIndex: 2 });
    const { data: seen } = await sheets.get({
      spreadsheetId,
      ranges: ["'Sáng kiến'!A1:C2"],
      includeGridData: true,
    });
    expect(seen.sheets?.[0]).toMatchObject({
      protectedRanges: [{ description: "hàng tiêu đề", requestingUserCanEdit: true }],
      basicFilter: { range: { sheetId: 7, startRowIndex: 0 } },
    });
    expect(seen.sheets?.[0]?.data?.[0]?.rowData?.[1]?.values?.[2]?.formattedValue).toBe(
      "1/12/2026",
    );

    expect(
      (await sheets.values.batchClear({ spreadsheetId, requestBody: { ranges: ["A2:C2"] } })).data
        .clearedRanges,
    ).toEqual(["'Sáng kiến'!A2:C2"]);
    await drive.files.delete({ fileId: spreadsheetId });
    await expect(sheets.get({ spreadsheetId })).rejects.toMatchObject({
      status: 404,
      message: "Requested entity was not found.",
    });
  });

  test("shares, finds, copies and bins files", async () => {
    const { drive } = open();
    const { data: file } = await drive.files.create({
      requestBody: { name: "Sổ", mimeType: "application/vnd.google-apps.spreadsheet" },
      fields: "id,version,modifiedTime,owners(emailAddress)",
    });
    const fileId = file.id ?? "";
    const { data: permission } = await drive.permissions.create({
      fileId,
      requestBody: { type: "user", role: "writer", emailAddress: "lan@congdoan.example" },
    });
    const { data: copy } = await drive.files.copy({ fileId, requestBody: { name: "Bản sao" } });
    const { data: list } = await drive.files.list({
      q: "'lan@congdoan.example' in writers and trashed = false",
      orderBy: "name",
      fields: "nextPageToken,files(id,name,permissions(emailAddress,role))",
    });
    expect(list.files?.map(({ id }) => id)).toEqual([fileId]);
    await drive.permissions.delete({ fileId, permissionId: permission.id ?? "" });
    expect((await drive.permissions.list({ fileId })).data.permissions).toMatchObject([
      { role: "owner" },
    ]);
    const { data: binned } = await drive.files.update({
      fileId: copy.id ?? "",
      requestBody: { trashed: true },
      fields: "trashed,version",
    });
    expect(binned.trashed).toBe(true);
  });

  test("hears a refusal in Google's words", async () => {
    const { drive, sheets } = open();
    const { data: book } = await sheets.create({ requestBody: { properties: { title: "Sổ" } } });
    await expect(drive.files.get({ fileId: "1nothing" })).rejects.toMatchObject({
      status: 404,
      response: { data: { error: { errors: [{ reason: "notFound" }] } } },
    });
    await expect(
      sheets.batchUpdate({
        spreadsheetId: book.spreadsheetId ?? "",
        requestBody: { requests: [{ deleteProtectedRange: { protectedRangeId: 5 } }] },
      }),
    ).rejects.toThrow("Invalid requests[0].deleteProtectedRange: No protected range with id: 5");
  });

  test("says and hears only what Google's documents know", () => {
    expect(played.readLog().length).toBeGreaterThan(20);
    expect(played.problems()).toEqual([]);
  });
});
