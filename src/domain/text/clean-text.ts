// Cleans what a person typed, and nothing more: the text stays as typed.
import { toNfc } from "./to-nfc.ts";

export interface CleanText {
  readonly text: string;
  /** Letters were lost before the text reached us: a lone surrogate or a replacement character (U+FFFD). */
  readonly damaged: boolean;
}

const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
// Control characters but the line feed.
// oxlint-disable-next-line no-control-regex -- removing them is the purpose
const CONTROL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g;
// Zero-width and direction marks, which hide differences between texts that look alike. The soft hyphen stays: in text
// half converted from TCVN3 it stands for a lost "ư", and is needed to see that.
const ZERO_WIDTH = /[\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;

/**
 * NFC, trimmed, without control and zero-width characters, ƣ → ư and Ð (U+00D0) → Đ, which are look-alikes from old
 * keyboards and no Vietnamese letters. Line breaks become "\n", or a space where only one line is wanted.
 * Inner double spaces stay. Linear in the length of the text.
 */
export function cleanText(typed: string, lines: "one" | "many" = "many"): CleanText {
  const text = toNfc(
    typed
      .toWellFormed()
      .replace(LINE_BREAK, lines === "many" ? "\n" : " ")
      .replace(/\t/g, " ")
      .replace(/\n/g, lines === "many" ? "\n" : " ")
      .replace(CONTROL, "")
      .replace(ZERO_WIDTH, "")
      .replace(/ƣ/g, "ư")
      .replace(/Ƣ/g, "Ư")
      .replace(/\u00D0/g, "Đ"),
  ).trim();
  return { text, damaged: text.includes("\uFFFD") };
}
