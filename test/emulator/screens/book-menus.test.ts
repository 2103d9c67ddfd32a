// An officer does from the menus what officers do with a sheet, on a desk and on a phone.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeReviewBook } from "./make-review-book.ts";
import { DESK, findViolations, openScreens, PHONE, type Screens } from "./open-screens.ts";

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
}, 60_000);
afterAll(() => screens.close());

const GRID = "#scroller";
const SERVICE_LOCK = (email: string) => ({
  addProtectedRange: {
    protectedRange: {
      range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1 },
      editors: { users: [email] },
    },
  },
});

describe.each([
  ["a desk", DESK],
  ["a phone", PHONE],
])("the menus on %s", (_name, size) => {
  let book = "";
  const values = async () => screens.values(book, "Sheet1!A1:E9");
  /** As the page shows them: who clicks on a cell has seen it there. */
  const shows = async (names: readonly string[], part = "tbody td[data-column=A]") => {
    await expect
      .poll(async () => {
        const cells = await screens.page.locator(part).allInnerTexts();
        return cells.slice(0, names.length).map((text) => text.trim());
      })
      .toEqual(names);
  };
  const heads = (names: readonly string[]) => shows(names, "thead td");
  const cell = (row: number, column: string) =>
    screens.page.locator(`td[data-row="${row}"][data-column="${column}"]`);
  const menu = async (title: string, entry: string) => {
    await screens.page.getByRole("button", { name: title, exact: true }).click();
    await screens.page.getByRole("button", { name: entry }).click();
  };
  const answer = (name: string) =>
    screens.page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
  const become = async (name: string) => {
    await menu("Tệp", "Bạn là ai");
    await screens.page.getByRole("radio", { name }).check();
    expect(await findViolations(screens.page, GRID)).toEqual([]);
    await answer("Chọn");
  };

  beforeEach(async () => {
    book = await makeReviewBook(screens);
    await screens.page.setViewportSize(size);
    await screens.page.goto(`${screens.url}/spreadsheets/d/${book}/edit`);
    await screens.page.evaluate("localStorage.clear()");
    await cell(3, "A").click();
  });

  it("inserts, moves, hides, shows and deletes rows", async () => {
    await menu("Hàng", "Chèn một hàng phía trên");
    await shows(["R1", "", "R2", "R3", "R4"]);
    await cell(4, "A").click();
    await menu("Hàng", "Chuyển hàng này");
    await screens.page.getByLabel("Tới hàng số").fill("2");
    expect(await findViolations(screens.page, GRID)).toEqual([]);
    await screens.page.keyboard.press("Enter");
    await shows(["R2", "R1", "", "R3", "R4"]);
    await cell(4, "A").click();
    await menu("Hàng", "Xoá hàng này");
    await answer("Xoá");
    await shows(["R2", "R1", "R3", "R4"]);
    await cell(3, "A").click();
    await menu("Hàng", "Ẩn hàng này");
    await cell(3, "A").waitFor({ state: "detached" });
    await screens.page.getByText("1 hàng ẩn").waitFor();
    await cell(2, "A").click();
    await menu("Hàng", "Hiện lại các hàng đã ẩn");
    await cell(3, "A").waitFor();
    expect((await values()).map((row) => row[0])).toEqual(["Mã hồ sơ", "R2", "R1", "R3", "R4"]);
  });

  it("sorts, inserts, moves, hides, shows and deletes columns", async () => {
    await menu("Cột", "Z → A");
    await shows(["R4", "R3", "R2", "R1"]);
    await menu("Cột", "Chèn một cột bên phải");
    await heads(["Mã hồ sơ", "", "Ngày", "Kết quả", "Ghi chú"]);
    await cell(3, "A").click();
    await menu("Cột", "Chuyển cột này");
    await screens.page.getByLabel("Tới chỗ của cột").selectOption("C Ngày");
    await answer("Chuyển");
    await heads(["", "Ngày", "Mã hồ sơ", "Kết quả", "Ghi chú"]);
    await cell(3, "A").click();
    await menu("Cột", "Ẩn cột này");
    await cell(3, "A").waitFor({ state: "detached" });
    await cell(3, "B").click();
    await menu("Cột", "Hiện lại các cột đã ẩn");
    await cell(3, "A").click();
    await menu("Cột", "Xoá cột này");
    await answer("Xoá");
    await heads(["Ngày", "Mã hồ sơ", "Kết quả", "Ghi chú"]);
    expect((await values())[1]).toEqual([46_004, "R4", "", "ghi 4"]);
  });

  it("filters by the values of a column", async () => {
    const { page } = screens;
    await menu("Cột", "Lọc theo giá trị");
    await page.getByLabel("Chọn tất cả").uncheck();
    await page.getByLabel("R3").check();
    expect(await findViolations(page, GRID)).toEqual([]);
    await answer("Lọc");
    await page.getByText("1 hàng · đang lọc").waitFor();
    expect(await cell(4, "A").textContent()).toBe("R3");
    await cell(4, "A").click();
    await menu("Cột", "Bỏ lọc");
    await cell(2, "A").waitFor();
  });

  it("renames, copies and removes tabs", async () => {
    const { page } = screens;
    await menu("Trang", "Đổi tên");
    await page.getByLabel("Tên mới").fill("Sáng kiến");
    expect(await findViolations(page, GRID)).toEqual([]);
    await answer("Đổi tên");
    await page.getByRole("tab", { name: "Sáng kiến" }).waitFor();
    await menu("Trang", "Tạo bản sao");
    await page.getByRole("tab", { name: "Bản sao của Sáng kiến" }).click();
    await page.getByRole("grid", { name: "Bản sao của Sáng kiến" }).waitFor();
    await menu("Trang", "Xoá trang tính");
    await answer("Xoá");
    await page.getByRole("tab", { name: "Bản sao của Sáng kiến" }).waitFor({ state: "detached" });
    await page.getByRole("grid", { name: "Sáng kiến" }).waitFor();
    await menu("Trang", "Xoá trang tính");
    await answer("Xoá");
    await page.getByText("phải còn ít nhất một trang tính").waitFor();
    expect(await page.getByRole("tab").count()).toBe(1);
  });

  it("lets only a manager take off the lock of another", async () => {
    const { page } = screens;
    await screens.batch(book, SERVICE_LOCK(screens.world.serviceAccount.client_email));
    await page.reload();
    await cell(1, "A").click();
    await page.getByText("Đã khoá").waitFor();
    expect(await cell(1, "A").getAttribute("aria-readonly")).toBe("true");
    await menu("Trang", "Bỏ bảo vệ");
    expect(await findViolations(page, GRID)).toEqual([]);
    await answer("Bỏ bảo vệ");
    await page.getByText("Phần này đã được khoá").waitFor();
    await answer("Đóng");
    await become("Người quản lý");
    await expect.poll(() => cell(1, "A").getAttribute("aria-readonly")).toBe(null);
    await menu("Trang", "Bỏ bảo vệ");
    await answer("Bỏ bảo vệ");
    await become("Trần Văn Minh");
    await cell(1, "A").dblclick();
    await page.locator("td textarea").fill("Mã");
    await page.locator("td textarea").press("Enter");
    await expect.poll(async () => (await values())[0]?.[0]).toBe("Mã");
    expect(screens.world.files.get(book)?.modifiedBy).toBe("minh.tran@congdoan.example");
  });

  it("brings an older version back, and says who made it", async () => {
    const { page } = screens;
    await become("Nguyễn Thị Hoa");
    await cell(3, "D").click();
    await page.keyboard.press("Delete");
    await expect.poll(async () => (await values())[2]).toEqual(["R2", 46_002]);
    await cell(3, "A").click();
    await page.keyboard.press("Delete");
    await expect.poll(async () => (await values())[2]).toEqual(["", 46_002]);
    await menu("Tệp", "Lịch sử phiên bản");
    expect(await findViolations(page, GRID)).toEqual([]);
    expect(await page.getByRole("radio").count()).toBeGreaterThan(2);
    await page.getByRole("radio", { name: /Nguyễn Thị Hoa/ }).waitFor();
    await page.getByRole("radio").nth(1).check();
    await answer("Khôi phục");
    await expect.poll(async () => (await values())[2]).toEqual(["R2", 46_002, "", "ghi 2"]);
  });

  it("pastes a block and copies a cell", async () => {
    const { page } = screens;
    const transfer = (kind: string, text: string) =>
      page.evaluate(
        `(() => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/plain", ${JSON.stringify(text)});
          document.activeElement.dispatchEvent(
            new ClipboardEvent("${kind}", { clipboardData, bubbles: true, cancelable: true }));
          return clipboardData.getData("text/plain");
        })()`,
      );
    await cell(3, "C").click();
    await transfer("paste", 'Hợp lệ\t"hai\ndòng"\r\nTrùng\t"a ""b"""\r\n');
    await expect
      .poll(async () => (await values()).slice(2, 4))
      .toEqual([
        ["R2", 46_002, "Hợp lệ", "hai\ndòng"],
        ["R3", 46_003, "Trùng", 'a "b"'],
      ]);
    await cell(3, "D").click();
    await expect.poll(() => transfer("copy", "")).toBe('"hai\ndòng"');
  });

  it("has nothing axe objects to while a menu is open", async () => {
    for (const title of ["Hàng", "Cột", "Trang", "Tệp"]) {
      await screens.page.getByRole("button", { name: title, exact: true }).click();
      expect(await findViolations(screens.page, GRID)).toEqual([]);
      await screens.page.keyboard.press("Escape");
    }
    expect(screens.errors).toEqual([]);
  });
});
