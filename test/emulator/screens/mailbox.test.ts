// A person reads the files' list and the mails.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findViolations, openScreens } from "./open-screens.ts";

let screens: Awaited<ReturnType<typeof openScreens>>;
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
    expect(await page.title()).toBe("Bảng <tổng hợp>");
    await expect.poll(() => stopped).toEqual([["http://127.0.0.2/x.png", { errorText: "csp" }]]);

    const list = (await (await fetch(`${url}/mailbox.json`)).json()) as { subject: string }[];
    expect(list.map((mail) => mail.subject)).toEqual(["Mã hồ sơ", "Bảng <tổng hợp>"]);
  });
});

describe("the list of files", () => {
  it("leads to forms, books and the mailbox", async () => {
    const { page, url } = screens;
    screens.addForm();
    await screens.makeBook([["Mã hồ sơ"]]);
    await page.goto(url);
    expect(await page.getByRole("link").allTextContents()).toEqual([
      "Sáng kiến",
      "Sổ",
      "2 thư đã gửi",
    ]);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("link", { name: "Sổ" }).click();
    await page.locator("td", { hasText: "Mã hồ sơ" }).waitFor();
  });
});
