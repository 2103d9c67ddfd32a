// Applying a plan to the emulator.
import type { sheets_v4 } from "googleapis";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { applyPlan, type Applied } from "../../../src/cli/apply/apply-plan.ts";
import type { WrittenPlan } from "../../../src/cli/apply/plan.ts";
import { readPlan } from "../../../src/cli/apply/read-plan.ts";
import { programme1Trieu2022 } from "../../../src/domain/programmes/1-trieu-2022.ts";
import { openEmulator, type Emulator } from "../open-emulator.ts";
import { plan } from "./plan-builder.ts";

const programme = { ...programme1Trieu2022, id: "thu", scheme: "p34" as const };
const homes = ["p34-01", "p34-79", "national"];
const small = (changes: Partial<WrittenPlan> = {}): WrittenPlan =>
  plan({
    programmes: [programme],
    forms: [{ programme: "thu", home: "national" }],
    books: homes.map((home) => ({ programme: "thu", home })),
    mail: { thu: ["lanh-dao@example.vn"] },
    ...changes,
  });

let emulator: Emulator;
beforeAll(async () => {
  emulator = await openEmulator();
}, 30_000);
afterAll(() => emulator.stop());
beforeEach(() => emulator.control("/_emulator/reset", {}));

const apply = (written: WrittenPlan): Promise<Applied> =>
  applyPlan(emulator.google, readPlan(written), () => {});
const count = (calls: readonly string[], method: string): number =>
  calls.filter((call) => call === method).length;
const WRITE = "sheets.spreadsheets.batchUpdate";

describe("applyPlan", () => {
  it("makes forms and books with one Sheets write a book, and names them in the registry", async () => {
    const { registry, books, forms } = await apply(small());
    const calls = await emulator.calls();
    expect(count(calls, WRITE)).toBe(homes.length);
    expect(calls.filter((call) => call.startsWith("sheets."))).toHaveLength(homes.length);
    expect(registry.books).toEqual(books);
    expect(registry.forms).toEqual({
      [forms[0]?.id ?? ""]: { programme: "thu", home: "national", generations: [1] },
    });
    expect(registry.mail).toEqual({ thu: ["lanh-dao@example.vn"] });
  }, 30_000);

  it("sets the fence where only the named may change it", async () => {
    const { books } = await apply(small());
    const { data } = await emulator.google.sheets.spreadsheets.get({
      spreadsheetId: books[0]?.spreadsheetId ?? "",
      fields: "sheets(properties(title),protectedRanges(description,editors(users),warningOnly))",
    });
    const fences = (data.sheets ?? [])
      .flatMap(({ protectedRanges }) => protectedRanges ?? [])
      .filter(({ warningOnly }) => !warningOnly);
    expect(fences.map(({ description }) => description)).toEqual(["fence · thu/p34-01 · 0 · new"]);
    expect(fences[0]?.editors?.users).toEqual(
      expect.arrayContaining(["worker@example.iam.gserviceaccount.com", "can-bo@example.vn"]),
    );
    expect(data.sheets?.map(({ properties }) => properties?.title)).toEqual([
      "Sáng kiến",
      "Cần sửa",
      "Đơn vị",
      "Tổng hợp",
      "Hướng dẫn",
    ]);
  }, 30_000);

  it("makes nothing twice", async () => {
    const first = await apply(small());
    await emulator.control("/_emulator/requests");
    const before = (await emulator.calls()).length;
    const second = await apply(small());
    expect(second.registry).toEqual(first.registry);
    const calls = (await emulator.calls()).slice(before);
    const writes = calls.filter((call) => /create|update|batchUpdate|setPublish/i.test(call));
    expect(writes).toEqual([]);
    // One look at each book, whether it still has its tags.
    expect(calls.filter((call) => call.startsWith("sheets."))).toEqual(
      homes.map(() => "sheets.spreadsheets.developerMetadata.search"),
    );
    expect(second).toMatchObject({ taggedAgain: [], troubles: [] });
  }, 30_000);

  it("tags again what lost its tags, says what a person must do where it cannot, and goes on with the others", async () => {
    const [hanoi, saigon, national] = (await apply(small())).books;
    const change = (spreadsheetId = "", ...requests: sheets_v4.Schema$Request[]) =>
      emulator.google.sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } });
    const untag = ["sk.book", "sk.tab", "sk.header", "sk.column"].map((metadataKey) => ({
      deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataKey } } },
    }));
    await change(hanoi?.spreadsheetId, ...untag, { deleteSheet: { sheetId: 104 } });
    await change(saigon?.spreadsheetId, ...untag);
    await change(national?.spreadsheetId, ...untag.slice(0, 1));
    const { registry, books, taggedAgain, troubles } = await apply(
      small({ books: [...homes, "p34-48"].map((home) => ({ programme: "thu", home })) }),
    );
    expect(registry.books).toHaveLength(4);
    expect(books.map(({ home }) => home)).toEqual([...homes, "p34-48"]);
    expect(taggedAgain).toEqual([
      "1 triệu sáng kiến – LĐLĐ TP Hồ Chí Minh",
      "1 triệu sáng kiến – Toàn quốc",
    ]);
    expect(troubles).toEqual([
      'Cannot tag the book "1 triệu sáng kiến – LĐLĐ TP Hà Nội" again: the tab "Đơn vị" is gone, so restore it from the version history; then run apply again',
    ]);
    expect((await apply(small())).taggedAgain).toEqual([]);
  }, 30_000);

  it("adds what the plan gained", async () => {
    await apply(small({ books: [{ programme: "thu", home: "national" }] }));
    const before = count(await emulator.calls(), WRITE);
    const { books } = await apply(small());
    expect(books).toHaveLength(3);
    expect(count(await emulator.calls(), WRITE) - before).toBe(2);
  }, 30_000);

  it.each([
    "drive.files.create",
    WRITE,
    "drive.permissions.create",
    "drive.files.update",
    "forms.forms.batchUpdate",
  ])(
    "goes on where it stopped after %s was carried out and its reply was lost",
    async (method) => {
      await emulator.control("/_emulator/faults", [{ method, nth: 1, kind: "lost-reply" }]);
      await expect(apply(small())).rejects.toThrow(/run apply again/);
      await emulator.control("/_emulator/faults", []);
      const { books, forms } = await apply(small());
      expect(new Set(books.map(({ spreadsheetId }) => spreadsheetId)).size).toBe(3);
      const { data } = await emulator.google.drive.files.list({
        q: "trashed = false and appProperties has { key='skDeployment' and value='thu' }",
        corpora: "allDrives",
        includeItemsFromAllDrives: true,
        supportsAllDrives: true,
        fields: "files(id)",
      });
      expect(data.files).toHaveLength(books.length + forms.length);
    },
    30_000,
  );

  it("lets anyone answer the national form without an address, and sends nothing elsewhere", async () => {
    const { forms } = await apply(small());
    const answers = {
      "Liên đoàn Lao động hoặc công đoàn ngành": "Liên đoàn Lao động thành phố Hà Nội",
      "Công đoàn cơ sở": "CĐCS Trường Mầm non Hoa Hồng",
      "Tác giả": "Nguyễn Thị An",
      "Đối tượng": "Cán bộ, công chức, viên chức",
      "Tên sáng kiến": "Giá phơi khăn gấp gọn",
      "Lĩnh vực": programme.fields[0],
      "Loại giải pháp": programme.solutions[0],
      "Áp dụng từ": "3/2022",
      "Tình trạng áp dụng": "Đã áp dụng",
      "Tóm tắt hiệu quả": "Khăn khô nhanh, lớp gọn.",
      "Bí mật công nghệ": "Có",
      "Đồng ý xử lý dữ liệu cá nhân": ["Tôi đồng ý"],
    };
    await emulator.control(`/_emulator/forms/${forms[0]?.id}/responses`, { answers });
    const hosts = new Set((await emulator.loggedUrls()).map((url) => new URL(url).host));
    expect([...hosts]).toEqual([new URL(emulator.url).host]);
  }, 30_000);

  it("says what to do when the folder cannot be reached", async () => {
    await expect(apply(small({ folder: "1nowhere" }))).rejects.toThrow(
      /File not found: 1nowhere.*share the folder with/,
    );
  }, 30_000);
});
