// A newcomer breaks Google on purpose and sees what became of each call.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DESK, findViolations, openScreens, PHONE, type Screens } from "../open-screens.ts";

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
}, 60_000);
afterAll(() => screens.close());

describe.each([
  ["a desk", DESK],
  ["a phone", PHONE],
])("the panel on %s", (_name, size) => {
  let book = "";
  const press = (name: string) => screens.page.getByRole("button", { name, exact: true }).click();
  const armed = async () => (await screens.call("GET", "/_emulator/faults")).body;
  const write = (title: string) => screens.batch(book, { addSheet: { properties: { title } } });
  const lastCall = () => screens.page.locator("#calls li").first().innerText();

  beforeEach(async () => {
    await screens.control("faults", []);
    book = await screens.makeBook();
    await screens.page.setViewportSize(size);
    await screens.page.goto(`${screens.url}/panel`);
    await screens.page.getByText("Google đang chạy bình thường").waitFor();
  });

  it("loses one reply, says that the write was done, and is over by itself", async () => {
    const { page } = screens;
    await press("Làm mất câu trả lời kế tiếp");
    await page.getByText("chưa xảy ra lần nào").waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect((await screens.call("GET", `/v4/spreadsheets/${book}`)).status).toBe(200);
    expect((await write("Một")).status).toBe(503);
    await page.getByText("đã xảy ra 1 lần và hết").waitFor();
    await expect.poll(lastCall).toMatch(/Ghi vào “Sổ”\s+503 · đã làm, nhưng câu trả lời bị mất/);
    expect(await page.locator("#news").textContent()).toContain("câu trả lời bị mất");
    expect((await write("Hai")).status).toBe(200);
    const titles = screens.world.spreadsheets.get(book)?.sheets.map((one) => one.properties.title);
    expect(titles).toEqual(["Sheet1", "Một", "Hai"]);
    expect(await findViolations(page)).toEqual([]);
  });

  it("refuses for an hour until it is stopped", async () => {
    const { page } = screens;
    await page.getByLabel("Mọi lời gọi").check();
    await press("Hết hạn mức trong một giờ");
    await page.getByText("nhắm vào mọi lời gọi").waitFor();
    expect((await screens.call("GET", `/v4/spreadsheets/${book}`)).status).toBe(429);
    await page.getByText("đã xảy ra 1 lần").waitFor();
    await expect.poll(lastCall).toContain("429 · bị từ chối vì hết hạn mức");
    expect(
      await page
        .getByRole("button", { name: "Hết hạn mức trong một giờ" })
        .getAttribute("aria-pressed"),
    ).toBe("true");
    await press("Dừng");
    await page.getByText("Google đang chạy bình thường").waitFor();
    expect((await write("Một")).status).toBe(200);
    expect(await armed()).toEqual([]);
  });

  it("offers only faults that can be armed", async () => {
    const { page } = screens;
    const buttons = page.locator("[data-fault]");
    const count = await buttons.count();
    expect(count).toBe(9);
    for (let index = 0; index < count; index++) {
      const button = buttons.nth(index);
      await button.click();
      await expect.poll(() => button.getAttribute("aria-pressed")).toBe("true");
      expect(await page.locator('[aria-pressed="true"]').count()).toBe(1);
      expect(await armed()).toMatchObject([
        JSON.parse((await button.getAttribute("data-fault")) ?? ""),
      ]);
    }
  });

  it("turns what is unknown about Google, and shows how it stands", async () => {
    const { page } = screens;
    const header = page.getByRole("group", { name: /Hàng tiêu đề bị khoá/ });
    expect(await header.getByLabel("Không, cột cũng bị giữ").isChecked()).toBe(true);
    await header.getByLabel("Được, chỉ chữ trong ô bị khoá").check();
    await expect
      .poll(async () => (await screens.call("GET", "/_emulator/switches")).body)
      .toMatchObject({ lockedHeader: "lets-columns-move" });
    await screens.control("switches", { lockedHeader: "holds-columns" });
    await expect.poll(() => header.getByLabel("Không, cột cũng bị giữ").isChecked()).toBe(true);
    expect(screens.errors).toEqual([]);
  });
});
