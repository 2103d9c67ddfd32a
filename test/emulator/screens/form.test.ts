// A person answers the form on a phone.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { FORM_ID, ITEMS } from "../apps-script/build-world.ts";
import { DESK, findViolations, openScreens, PHONE, type Screens } from "./open-screens.ts";

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
}, 60_000);
afterAll(() => screens.close());

describe("the form", () => {
  let form = "";
  const button = (name: string) => screens.page.getByRole("button", { name, exact: true });
  const answers = () =>
    [...(screens.world.forms.get(FORM_ID)?.responses.values() ?? [])].map((one) => one.answers);

  beforeEach(async () => {
    form = screens.addForm();
    await screens.page.goto(form);
  });

  it("is answered page by page and keeps what was typed on the way back", async () => {
    const { page } = screens;
    await page.getByLabel("Tên sáng kiến", { exact: true }).fill("Cải tiến “lò” <hơi> & nước");
    await page.getByLabel("Lĩnh vực").selectOption("Y tế");
    await page.getByLabel("Đoàn viên").check();
    await page.getByLabel("Câu trả lời khác").fill("Học viên");
    expect(await page.getByLabel("Khác:").isChecked()).toBe(true);
    await button("Tiếp").click();
    await page.getByRole("radiogroup", { name: "Bí mật công nghệ" }).getByLabel("Không").check();
    await button("Tiếp").click();
    await page.getByLabel("Mô tả sáng kiến").fill("\nDòng 1\nDòng 2");
    await button("Quay lại").click();
    await button("Quay lại").click();
    expect(await page.getByLabel("Tên sáng kiến").inputValue()).toBe("Cải tiến “lò” <hơi> & nước");
    expect(await page.getByLabel("Câu trả lời khác").inputValue()).toBe("Học viên");
    await button("Tiếp").click();
    await button("Tiếp").click();
    expect(await page.getByLabel("Mô tả sáng kiến").inputValue()).toBe("\nDòng 1\nDòng 2");
    await button("Tiếp").click();
    await page.getByLabel("Tôi đồng ý").check();
    await button("Gửi").click();
    await page.getByText("Chúng tôi đã ghi lại câu trả lời của bạn").waitFor();
    expect(answers()).toEqual([
      {
        "0a0000010": ["Cải tiến “lò” <hơi> & nước"],
        "0a0000020": ["Y tế"],
        "0a0000030": ["Đoàn viên", "Học viên"],
        "0a0000050": ["Không"],
        "0a0000070": ["\nDòng 1\nDòng 2"],
        "0a0000090": ["Tôi đồng ý"],
      },
    ]);
  });

  it("skips a section when a choice leads past it, and forgets what was typed there", async () => {
    const { page } = screens;
    await page.getByLabel("Tên sáng kiến").fill("Lò hơi");
    await button("Tiếp").click();
    await page.getByLabel("Không").check();
    await button("Tiếp").click();
    await page.getByLabel("Mô tả sáng kiến").fill("Bí mật");
    await button("Quay lại").click();
    await page.getByLabel("Có", { exact: true }).check();
    await button("Tiếp").click();
    await page.getByLabel("Tôi đồng ý").check();
    await button("Gửi").click();
    await page.getByRole("link", { name: "Gửi câu trả lời khác" }).waitFor();
    expect(answers()[0]).not.toHaveProperty("0a0000070");
  });

  it("says at the question what is missing and puts the cursor there", async () => {
    const { page } = screens;
    await button("Tiếp").click();
    const field = page.getByLabel("Tên sáng kiến");
    await page.getByText("Đây là câu hỏi bắt buộc").waitFor();
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect(await field.evaluate((node) => node.ownerDocument.activeElement === node)).toBe(true);
    expect(await findViolations(page)).toEqual([]);
  });

  it("can be answered with the keyboard alone", async () => {
    const { page } = screens;
    await page.getByLabel("Tên sáng kiến").focus();
    await page.keyboard.type("Lò hơi");
    await page.keyboard.press("Enter");
    await page.getByRole("radiogroup").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByLabel("Tôi đồng ý").waitFor();
    expect(await page.getByText("Trang 4/4").count()).toBe(1);
  });

  it("lets an answer be changed by its link", async () => {
    const { page } = screens;
    await page.getByLabel("Tên sáng kiến").fill("Lần một");
    await button("Tiếp").click();
    await page.getByLabel("Có", { exact: true }).check();
    await button("Tiếp").click();
    await page.getByLabel("Tôi đồng ý").check();
    await button("Gửi").click();
    await page.getByRole("link", { name: "Chỉnh sửa câu trả lời" }).click();
    await page.getByText("Bạn đang sửa câu trả lời đã gửi").waitFor();
    expect(await page.getByLabel("Tên sáng kiến").inputValue()).toBe("Lần một");
    await page.getByLabel("Tên sáng kiến").fill("Lần hai");
    await button("Tiếp").click();
    await button("Tiếp").click();
    await button("Gửi").click();
    await page.getByRole("link", { name: "Gửi câu trả lời khác" }).waitFor();
    expect(answers()).toMatchObject([{ "0a0000010": ["Lần hai"] }]);
  });

  it.each([
    ["a phone", PHONE],
    ["a desk", DESK],
  ])("has nothing axe objects to, on any of its pages on %s", async (_name, size) => {
    const { page } = screens;
    await page.setViewportSize(size);
    expect(await findViolations(page)).toEqual([]);
    await page.getByLabel("Tên sáng kiến").fill("Lò hơi");
    await button("Tiếp").click();
    expect(await findViolations(page)).toEqual([]);
    await page.getByLabel("Có", { exact: true }).check();
    await button("Tiếp").click();
    expect(await findViolations(page)).toEqual([]);
    await page.getByLabel("Tôi đồng ý").check();
    await button("Gửi").click();
    await page.getByRole("link", { name: "Gửi câu trả lời khác" }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(screens.errors).toEqual([]);
  });

  it("asks for an address when it collects it", async () => {
    const { page } = screens;
    await page.goto(
      screens.addForm({
        settings: { emailCollectionType: "RESPONDER_INPUT" },
        items: ITEMS.slice(0, 1),
      }),
    );
    await page.getByLabel("Tên sáng kiến").fill("Lò hơi");
    await page.getByLabel("Email").fill("an");
    await button("Gửi").click();
    await page.getByText("Địa chỉ email không hợp lệ").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByLabel("Email").fill("an@example.com");
    await button("Gửi").click();
    await page.getByText("Chúng tôi đã ghi lại").waitFor();
    const [stored] = screens.world.forms.get(FORM_ID)?.responses.values() ?? [];
    expect(stored?.respondentEmail).toBe("an@example.com");
  });

  it.each([
    ["chưa được phát hành", { isPublished: false, isAcceptingResponses: false }],
    ["không còn nhận câu trả lời", { isPublished: true, isAcceptingResponses: false }],
  ])("says that it is closed: %s", async (words, publishState) => {
    const { page } = screens;
    await page.goto(screens.addForm({ publishSettings: { publishState } }));
    await page.getByText(words).waitFor();
    expect(await page.getByRole("button").count()).toBe(0);
  });
});
