// The main job as people do it: a member's phone, an officer's grid, a leader's mailbox.
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLiveNumbers } from "../../src/cli/start/read-live-numbers.ts";
import type { Ready } from "../../src/cli/start/ready.ts";
import { fillForm } from "../support/fill-form.ts";
import { openBrowser } from "../support/open-browser.ts";
import { cellOf, columnOf } from "../support/read-cell.ts";
import { type System, runSystem } from "../support/run-system.ts";

const TITLE = "Cải tiến bộ gá khoan định vị nhanh ở dây chuyền số 2";
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1_600, height: 900 };

describe("an answered form", () => {
  let system: System;
  let ready: Ready;
  let browser: Browser;
  let home: Page;
  beforeAll(async () => {
    [system, browser] = await Promise.all([runSystem(), openBrowser()]);
    ready = await system.ready();
    home = await browser.newPage({ viewport: DESK });
    await home.goto(ready.home);
  });
  afterAll(async () => {
    await browser.close();
    await system[Symbol.asyncDispose]();
  });

  it("begins on a home page that everyone can use, on a phone and in the dark too", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const context: BrowserContext = await browser.newContext({ viewport: PHONE, colorScheme });
      const page = await context.newPage();
      await page.goto(ready.home);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await context.close();
    }
  });

  it("becomes a row on top of the right book within ten seconds, and a number on the status page", async () => {
    const form = await browser.newPage({ viewport: PHONE });
    await form.goto(
      (await home.getByRole("link", { name: "Mở phiếu đăng ký" }).getAttribute("href")) ?? "",
    );
    await fillForm(form, TITLE);
    const book = await openBook(browser, home, "Liên đoàn Lao động thành phố Cần Thơ");
    await form.getByRole("button", { name: "Gửi" }).click();
    // Criterion of the main job: visible to the officer, without reloading, in ten seconds.
    await expect.poll(() => cellOf(book, 2, "Tên sáng kiến"), { timeout: 10_000 }).toBe(TITLE);
    await form.getByRole("status").waitFor();

    await expect
      .poll(async () => (await readLiveNumbers(ready.worker)).total.inBook, { timeout: 30_000 })
      .toBe(1);
    const status = await browser.newPage({ viewport: PHONE });
    await status.goto(ready.worker);
    expect(await status.getByRole("row", { name: /Cần Thơ/ }).innerText()).toContain("1");
  });

  it("is counted as reviewed in the mail that leadership reads", async () => {
    const book = await openBook(browser, home, "Liên đoàn Lao động thành phố Cần Thơ");
    await expect.poll(() => cellOf(book, 2, "Tên sáng kiến"), { timeout: 10_000 }).toBe(TITLE);
    const cell = book.locator(
      `td[data-row="2"][data-column="${await columnOf(book, "Kết quả thẩm định")}"]`,
    );
    await cell.dblclick();
    await cell.locator("select").selectOption("Hợp lệ");
    await book.getByText("Đã lưu").waitFor();

    await home.getByRole("button", { name: "Lập bảng tổng hợp ngay" }).click();
    await home.getByText("Thư đã đến hộp thư").waitFor({ timeout: 60_000 });
    const mailbox = await browser.newPage({ viewport: PHONE });
    await mailbox.goto(
      (await home.getByRole("link", { name: "Mở hộp thư" }).getAttribute("href")) ?? "",
    );
    await mailbox
      .getByRole("link", { name: /Diễn tập/ })
      .first()
      .click();
    const letter = await mailbox.frameLocator("iframe").locator("body").innerText();
    const { total } = await readLiveNumbers(ready.worker);
    expect(total).toMatchObject({ received: 1, counted: 1, valid: 1 });
    expect(letter).toMatch(/Lượt nộp 1 · Hợp lệ 1 · Đang xem xét 0 · Không hợp lệ\/trùng 0/);
  });
});

async function openBook(browser: Browser, home: Page, name: string): Promise<Page> {
  const book = await browser.newPage({ viewport: DESK });
  await book.goto(
    (await home.getByRole("link", { name, includeHidden: true }).getAttribute("href")) ?? "",
  );
  await book.getByRole("tab", { name: "Sáng kiến" }).waitFor();
  return book;
}
