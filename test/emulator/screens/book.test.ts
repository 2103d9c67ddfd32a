// An officer works in the grid while rows arrive.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeReviewBook } from "./make-review-book.ts";
import { findViolations, openScreens, type Screens } from "./open-screens.ts";

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
}, 60_000);
afterAll(() => screens.close());

const OTHER_ROWS = "tbody tr:not(:has(.editing))";

describe("the grid", () => {
  let book = "";
  const cell = (name: string) => {
    const [, column, row] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
    return screens.page.locator(`td[data-row="${row}"][data-column="${column}"]`);
  };
  const values = async (range = "Sheet1!A1:D20") => screens.values(book, range);
  const settled = () => screens.page.getByText("Đã lưu").waitFor();

  beforeEach(async () => {
    book = await makeReviewBook(screens);
    await screens.page.goto(`${screens.url}/spreadsheets/d/${book}/edit`);
    await cell("A2").waitFor();
  });

  it("shows what a person sees in Google's sheet", async () => {
    expect(await cell("B2").textContent()).toBe("10/12/2025");
    expect(await cell("A1").textContent()).toBe("Mã hồ sơ");
    expect(await findViolations(screens.page)).toEqual([]);
    await screens.batch(
      book,
      {
        updateDimensionProperties: {
          range: { sheetId: 0, dimension: "ROWS", startIndex: 1, endIndex: 2 },
          properties: { hiddenByUser: true },
          fields: "hiddenByUser",
        },
      },
      {
        updateDimensionProperties: {
          range: { sheetId: 0, dimension: "COLUMNS", startIndex: 3, endIndex: 4 },
          properties: { hiddenByUser: true },
          fields: "hiddenByUser",
        },
      },
    );
    await cell("A2").waitFor({ state: "detached" });
    expect(await cell("D3").count()).toBe(0);
  });

  it("offers the choices of a dropdown", async () => {
    await cell("C3").dblclick();
    expect(await findViolations(screens.page, OTHER_ROWS)).toEqual([]);
    await cell("C3").locator("select").selectOption("Hợp lệ");
    await settled();
    expect((await values())[2]).toEqual(["R2", 46_002, "Hợp lệ", "ghi 2"]);
    expect(await cell("C3").textContent()).toBe("Hợp lệ");
  });

  it("is edited with the keyboard alone, as typed in Vietnam", async () => {
    const { keyboard } = screens.page;
    await cell("A2").click();
    await keyboard.press("ArrowRight");
    await keyboard.press("Enter");
    expect(await cell("B2").locator("textarea").inputValue()).toBe("10/12/2025");
    await keyboard.press("ControlOrMeta+a");
    await keyboard.type("1/2/2026");
    await keyboard.press("Tab");
    await settled();
    await keyboard.press("ArrowRight");
    await keyboard.type("mới");
    await keyboard.press("Escape");
    await keyboard.press("F2");
    await keyboard.type("!");
    await keyboard.press("Enter");
    await expect.poll(async () => (await values())[1]).toEqual(["R1", 46_054, "", "ghi 1!"]);
    await cell("D3").click();
    await keyboard.press("Delete");
    await expect.poll(async () => (await values())[2]).toEqual(["R2", 46_002]);
  });

  it("keeps the cell being edited while rows come in above it, and writes to the row that was meant", async () => {
    await cell("D3").dblclick();
    const field = screens.page.locator("td textarea");
    await field.fill("đang gõ");
    const height = (await field.boundingBox())?.y;
    await screens.batch(
      book,
      { insertDimension: { range: { sheetId: 0, dimension: "ROWS", startIndex: 1, endIndex: 3 } } },
      {
        updateCells: {
          start: { sheetId: 0, rowIndex: 1, columnIndex: 0 },
          rows: [{ values: [{ userEnteredValue: { stringValue: "R9" } }] }],
          fields: "userEnteredValue",
        },
      },
    );
    await cell("D5").locator("textarea").waitFor();
    expect(await field.inputValue()).toBe("đang gõ");
    expect(await field.evaluate((node) => node.ownerDocument.activeElement === node)).toBe(true);
    expect(height).toBeGreaterThan(0);
    await field.press("Enter");
    await settled();
    const now = await values();
    expect(now[4]).toEqual(["R2", 46_002, "", "đang gõ"]);
    expect(now.map((row) => row[0])).toEqual(["Mã hồ sơ", "R9", undefined, "R1", "R2", "R3", "R4"]);
  });

  it("writes to the row that was meant even before the page has seen it move", async () => {
    await cell("D3").dblclick();
    await screens.control("officer", {
      spreadsheetId: book,
      tab: "Sheet1",
      as: "khac@congdoan.example",
      action: "sort",
      column: "Mã hồ sơ",
      order: "DESCENDING",
    });
    await screens.page.locator("td textarea").fill("của R2");
    await screens.page.locator("td textarea").press("Enter");
    await settled();
    expect((await values()).find((row) => row[0] === "R2")?.[3]).toBe("của R2");
  });

  it("refuses an edit of a row that was deleted meanwhile", async () => {
    await cell("D3").dblclick();
    await screens.page.locator("td textarea").fill("muộn");
    await screens.control("officer", {
      spreadsheetId: book,
      tab: "Sheet1",
      as: "khac@congdoan.example",
      action: "delete",
      row: 3,
    });
    await screens.page.locator("td textarea").press("Enter");
    await screens.page.getByText("Hàng này vừa được người khác chuyển hoặc xoá").waitFor();
    expect(await findViolations(screens.page, OTHER_ROWS)).toEqual([]);
    expect(JSON.stringify(await values())).not.toContain("muộn");
    await screens.page.getByRole("button", { name: "Đóng" }).click();
  });

  it("warns before a guarded cell is changed and refuses a locked one", async () => {
    const { page } = screens;
    await screens.batch(
      book,
      {
        addProtectedRange: {
          protectedRange: {
            range: { sheetId: 0, startColumnIndex: 3, endColumnIndex: 4 },
            warningOnly: true,
            description: "Cột của hệ thống",
          },
        },
      },
      {
        addProtectedRange: {
          protectedRange: {
            range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1 },
            editors: { users: [screens.world.serviceAccount.client_email] },
          },
        },
      },
    );
    await page.reload();
    await cell("D2").dblclick();
    await page.locator("td textarea").fill("a");
    await page.locator("td textarea").press("Enter");
    await page.getByRole("dialog", { name: "Sửa phần này?" }).waitFor();
    expect(await findViolations(page, OTHER_ROWS)).toEqual([]);
    await page.getByRole("button", { name: "Không sửa" }).click();
    await expect.poll(() => cell("D2").textContent()).toBe("ghi 1");
    await cell("D2").dblclick();
    await page.locator("td textarea").fill("b");
    await page.locator("td textarea").press("Enter");
    await page.getByRole("button", { name: "Vẫn sửa" }).click();
    await settled();
    expect((await values())[1]?.[3]).toBe("b");

    await cell("A1").dblclick();
    await page.getByText("Ô này đã được khoá").waitFor();
    await page.getByRole("button", { name: "Đóng" }).click();
    expect(await page.locator("td textarea").count()).toBe(0);
  });

  it("goes from tab to tab", async () => {
    const { page } = screens;
    await screens.batch(book, { addSheet: { properties: { sheetId: 7, title: "Đơn vị" } } });
    await page.getByRole("tab", { name: "Đơn vị" }).click();
    await page.getByRole("grid", { name: "Đơn vị" }).waitFor();
    expect(new URL(page.url()).hash).toBe("#gid=7");
    await page.reload();
    await page.getByRole("grid", { name: "Đơn vị" }).waitFor();
    await page.keyboard.press("Tab");
    await page.getByRole("tab", { name: "Đơn vị" }).press("ArrowLeft");
    await page.getByRole("grid", { name: "Sheet1" }).waitFor();
    expect(screens.errors).toEqual([]);
  });

  it("stays at hand with a hundred thousand rows", async () => {
    const { page } = screens;
    const sheet = screens.world.spreadsheets.get(book)?.sheets[0];
    const { sheetId } = sheet ?? { sheetId: 0 };
    await screens.batch(book, {
      appendDimension: { sheetId, dimension: "ROWS", length: 100_000 },
    });
    const rows = Array.from({ length: 20_000 }, (_, n) => ({
      values: [{ userEnteredValue: { stringValue: `H${n + 2}` } }],
    }));
    for (let part = 0; part < 5; part++) {
      const start = { sheetId, rowIndex: 5 + part * 20_000, columnIndex: 0 };
      await screens.batch(book, { updateCells: { start, rows, fields: "userEnteredValue" } });
    }
    await page.reload();
    await cell("A2").waitFor();
    const scroller = page.locator("#scroller");
    await scroller.evaluate((node) => (node.scrollTop = node.scrollHeight));
    await cell("A100060").waitFor();
    expect(await page.locator("tbody td[data-row]").count()).toBeLessThan(6 * 200);
    await scroller.evaluate((node) => (node.scrollTop = node.scrollHeight / 2));
    const rowInSight = () =>
      scroller.evaluate((node) => {
        const { left, top, height } = node.getBoundingClientRect();
        const found = node.ownerDocument.elementFromPoint(left + 80, top + height / 2);
        return Number(found?.closest("[data-row]")?.getAttribute("data-row"));
      });
    await expect.poll(rowInSight).toBeGreaterThan(40_000);
    const row = await rowInSight();
    expect(row).toBeLessThan(60_000);
    await cell(`A${row}`).dblclick();
    await page.locator("td textarea").fill("giữa");
    await page.locator("td textarea").press("Enter");
    await settled();
    expect(await screens.values(book, `Sheet1!A${row}`)).toEqual([["giữa"]]);
    await scroller.evaluate((node) => (node.scrollTop = 0));
    await cell("A2").waitFor();
    expect(screens.errors).toEqual([]);
  });
});
