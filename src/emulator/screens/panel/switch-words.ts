// What nobody outside Google knows for certain, asked in plain words, with the answers between which the panel switches.
import type { SwitchName, Switches } from "../../switches.ts";

export const SWITCH_WORDS: {
  readonly [Name in SwitchName]: {
    readonly question: string;
    readonly answers: { readonly [Value in Switches[Name]]: string };
  };
} = {
  protectedRangeIds: {
    question: "Bên gọi tự chọn mã số cho một vùng khoá thì Google có theo không?",
    answers: {
      "as-asked": "Có, giữ mã số được xin",
      "chosen-by-google": "Không, Google tự đặt mã số khác",
    },
  },
  overlap: {
    question: "Hai lần ghi cùng một lúc có đợi nhau không?",
    answers: {
      "both-pass": "Không, cả hai cùng qua",
      "one-after-other": "Có, lần sau được xét sau lần trước",
    },
  },
  lockedHeader: {
    question: "Hàng tiêu đề bị khoá thì cán bộ còn chèn, chuyển, xoá cột được không?",
    answers: {
      "holds-columns": "Không, cột cũng bị giữ",
      "lets-columns-move": "Được, chỉ chữ trong ô bị khoá",
    },
  },
  duplicatedTab: {
    question: "Bản sao của một trang tính có mang theo khoá và dấu ẩn không?",
    answers: { drops: "Không", keeps: "Có" },
  },
  restoredVersion: {
    question: "Khôi phục một phiên bản cũ thì khoá và dấu ẩn ra sao?",
    answers: {
      keeps: "Trở lại như trong phiên bản ấy",
      drops: "Mất hết",
      "leaves-current": "Khoá giữ như hiện nay",
    },
  },
  copiedFile: {
    question: "Bản sao của cả bảng tính có mang theo khoá và dấu ẩn không?",
    answers: { keeps: "Có", drops: "Không" },
  },
};
