// A person finds their way and reads the mails.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESK, findViolations, openScreens, PHONE, type Screens } from "./open-screens.ts";

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
}, 60_000);
afterAll(() => screens.close());

describe("the mailbox", () => {
  it("lists mails newest first and shows one, with its HTML unable to do anything", async () => {
    const { page, url, control } = screens;
    await control("mails", { to: "an@example.com", subject: "Mã hồ sơ", text: "AB12" });
    await control("mails", {
      to: "lanh-dao@congdoan.example",
      subject: "Bảng <tổng hợp>",
      text: "1.006 sáng kiến",
      html: `<h1>1.006 sáng kiến</h1><img src="http://127.0.0.2/x.png"><script>parent.document.title = "no"</script>`,
    });
    await page.goto(`${url}/mailbox`);
    expect(await page.locator(".subject").allTextContents()).toEqual([
      "Bảng <tổng hợp>",
      "Mã hồ sơ",
    ]);
    expect(await findViolations(page)).toEqual([]);

    const stopped: unknown[] = [];
    page.on("requestfailed", (request) => stopped.push([request.url(), request.failure()]));
    await page.getByText("Bảng <tổng hợp>").click();
    const inside = page.frameLocator("iframe").getByRole("heading", { name: "1.006 sáng kiến" });
    await inside.waitFor();
    for (const size of [DESK, PHONE]) {
      await page.setViewportSize(size);
      expect(await findViolations(page)).toEqual([]);
    }
    expect(await page.title()).toBe("Bảng <tổng hợp>");
    await expect.poll(() => stopped).toEqual([["http://127.0.0.2/x.png", { errorText: "csp" }]]);

    const list = (await (await fetch(`${url}/mailbox.json`)).json()) as { subject: string }[];
    expect(list.map((mail) => mail.subject)).toEqual(["Mã hồ sơ", "Bảng <tổng hợp>"]);
  });
});

describe("the first page", () => {
  it("leads to each part a person can play, and to every file", async () => {
    const { page, url } = screens;
    screens.addForm();
    await screens.makeBook([["Mã hồ sơ"]]);
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await page.goto(url);
      expect(await findViolations(page)).toEqual([]);
    }
    const links = await page.getByRole("link").all();
    expect(await Promise.all(links.map((link) => link.innerText()))).toEqual([
      "Mở phiếu",
      "Mở Sổ",
      "Mở hộp thư",
      "Làm hỏng Google",
      "Sáng kiến",
      "Sổ",
    ]);
    for (const [name, title] of [
      ["Mở phiếu", "Phiếu sáng kiến"],
      ["Mở hộp thư", "Hộp thư"],
      ["Làm hỏng Google", "Làm hỏng Google"],
    ] as const) {
      await page.goto(url);
      await page.getByRole("link", { name }).click();
      await page.getByRole("heading", { name: title }).waitFor();
    }
    await page.goto(url);
    await page.getByRole("link", { name: "Mở Sổ" }).click();
    await page.locator("td", { hasText: "Mã hồ sơ" }).waitFor();
  });
});
