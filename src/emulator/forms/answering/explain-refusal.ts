// Says in Vietnamese why an answer cannot be given.
import type { Access } from "./check-access.ts";

export function explainRefusal(access: Exclude<Access, { kind: "open" }>): string {
  switch (access.kind) {
    case "missing":
      return "Không có biểu mẫu này";
    case "unpublished":
      return "Biểu mẫu này chưa được phát hành";
    case "sign-in":
      return "Bạn cần được cấp quyền mới trả lời được biểu mẫu này";
    case "not-accepting":
      return "Biểu mẫu này không còn nhận câu trả lời. Nếu bạn cho rằng đây là nhầm lẫn, hãy liên hệ với chủ sở hữu biểu mẫu.";
  }
}

export const NOT_EDITABLE = "Câu trả lời này không sửa được nữa";
