// Fills in the form as a member in Cần Thơ would.
import type { Page } from "playwright-core";

/** All pages of the rehearsal's form, but for "Gửi". */
export async function fillForm(form: Page, title: string): Promise<void> {
  await form
    .getByLabel("Liên đoàn Lao động hoặc công đoàn ngành")
    .selectOption("Liên đoàn Lao động thành phố Cần Thơ");
  await form.getByLabel("Công đoàn cơ sở").fill("CĐCS Công ty Cổ phần Dược Hậu Giang");
  await form.getByLabel("Tác giả").fill("Nguyễn Thị An 60%\nTrần Văn Bình 40%");
  await form.getByLabel("Công nhân, người lao động doanh nghiệp").check();
  await form.getByRole("button", { name: "Tiếp" }).click();
  await form.getByLabel("Tên sáng kiến").fill(title);
  await form.getByLabel("Lĩnh vực").selectOption("Sản xuất kinh doanh");
  await form.getByLabel("Loại giải pháp").selectOption({ index: 1 });
  await form.getByLabel("Áp dụng từ").fill("10/2026");
  await form.getByLabel("Đã áp dụng").check();
  await form.getByLabel("Tóm tắt hiệu quả").fill("Thời gian gá đặt giảm từ 12 phút còn 4 phút.");
  await form.getByRole("button", { name: "Tiếp" }).click();
  await form.getByLabel("Mô tả sáng kiến").fill("Thay bu lông bằng kẹp cam.");
  await form.getByRole("button", { name: "Tiếp" }).click();
  await form.getByLabel("Tôi đồng ý").check();
}
