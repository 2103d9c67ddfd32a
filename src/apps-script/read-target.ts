// Reads where to send and with which secret, as the owner wrote them into the Script Properties.
import type { Properties } from "./pack-lines.ts";
import type { Target } from "./sign-request.ts";
import { ENDPOINT, SECRET } from "./unsent.ts";

/** Throws a sentence for the form's owner, who reads it in the script editor or in Google's mail about failures. */
export function readTarget(properties: Properties): Target {
  const endpoint = (properties[ENDPOINT] ?? "").trim();
  const secret = (properties[SECRET] ?? "").trim();
  if (!/^https?:\/\/[^\s/]+\/\S*$/.test(endpoint)) {
    throw new Error(
      `Chưa gửi được: thuộc tính "${ENDPOINT}" đang là "${endpoint}"; hãy ghi đủ địa chỉ nhận phiếu, ví dụ "https://sang-kien.example.org/webhooks/forms"`,
    );
  }
  if (!/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/.test(secret)) {
    throw new Error(
      `Chưa gửi được: thuộc tính "${SECRET}" không phải khoá của biểu mẫu; hãy dán đúng khoá bắt đầu bằng "whsec_" do người vận hành gửi`,
    );
  }
  return { endpoint, secret };
}
