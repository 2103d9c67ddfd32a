// A newcomer plays member, officer and leader on Google's screens and breaks Google in between: nothing is lost, nothing comes twice.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLiveNumbers } from "../../src/cli/start/read-live-numbers.ts";
import type { Ready } from "../../src/cli/start/ready.ts";
import { fillForm } from "../support/fill-form.ts";
import { openBrowser } from "../support/open-browser.ts";
import { columnOf } from "../support/read-cell.ts";
import { type System, runSystem } from "../support/run-system.ts";

const TITLE = "Cải tiến bộ gá khoan khi mất câu trả lời";
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1_280, height: 800 };

describe("a newcomer who breaks Google", () => {
  let system: System;
  let ready: Ready;
  let browser: Browser;
  let panel: Page;
  let book: Page;
  beforeAll(async () => {
    [system, browser] = await Promise.all([runSystem(), openBrowser()]);
    ready = await system.ready();
    panel = await openFrom(DESK, "Làm hỏng Google");
    book = await openFrom(DESK, "Diễn tập – LĐLĐ TP Cần Thơ");
  });
  afterAll(async () => {
    await browser.close();
    await system[Symbol.asyncDispose]();
  });

  /** A page reached from the emulator's first page, as a newcomer gets there. */
  const openFrom = async (viewport: typeof PHONE, link: string): Promise<Page> => {
    const page = await browser.newPage({ viewport });
    await page.goto(ready.google);
    await page.getByRole("link", { name: link, exact: true }).first().click();
    return page;
  };
  const rows = () => book.locator("td", { hasText: TITLE }).count();

  it("loses the reply to a write, and finds the row in the book exactly once", async () => {
    await panel.getByRole("button", { name: "Làm mất câu trả lời kế tiếp" }).click();
    await panel.getByText("chưa xảy ra lần nào").waitFor();

    const form = await openFrom(PHONE, "Mở phiếu");
    await fillForm(form, TITLE);
    await form.getByRole("button", { name: "Gửi" }).click();
    await form.getByRole("status").waitFor();

    await panel.getByText("đã xảy ra 1 lần và hết").waitFor();
    await panel.getByText("503 · đã làm, nhưng câu trả lời bị mất").waitFor();
    await expect.poll(rows, { timeout: 10_000 }).toBe(1);
    const numbers = async () => (await readLiveNumbers(ready.worker)).total;
    expect(await numbers()).toMatchObject({ received: 1, inBook: 0 });
    // The doubt ends with the quiet time, which is short on this machine.
    await expect.poll(numbers, { timeout: 60_000 }).toMatchObject({ inBook: 1, waiting: 0 });
    await book.waitForTimeout(2_500);
    expect(await rows()).toBe(1);
  });

  it("marks it as an officer and reads of it as a leader", async () => {
    const column = await columnOf(book, "Kết quả thẩm định");
    const cell = book.locator(`td[data-row="2"][data-column="${column}"]`);
    await cell.dblclick();
    await cell.locator("select").selectOption("Hợp lệ");
    await book.getByText("Đã lưu").waitFor();

    const home = await browser.newPage({ viewport: DESK });
    await home.goto(ready.home);
    await home.getByRole("button", { name: "Lập bảng tổng hợp ngay" }).click();
    await home.getByText("Thư đã đến hộp thư").waitFor({ timeout: 60_000 });
    const mailbox = await openFrom(PHONE, "Mở hộp thư");
    await mailbox
      .getByRole("link", { name: /Diễn tập/ })
      .first()
      .click();
    const letter = await mailbox.frameLocator("iframe").locator("body").innerText();
    expect(letter).toMatch(/Lượt nộp 1 · Hợp lệ 1 · Đang xem xét 0 · Không hợp lệ\/trùng 0/);
  });
});
