// Folds text into the key by which two spellings of the same words are compared; never shown and never stored as text.
import { toNfc } from "./to-nfc.ts";

// "hoá" and "hóa" are one syllable: the newer placement of the tone in the open syllables oa, oe, uy is folded into the
// older one. Closed syllables (hoàn, huỳnh) have only one placement, and in "quý" the u belongs to the onset.
const TONE = /(o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?![\p{L}\p{M}])/gu;
const OLDER_TONE: { readonly [syllable: string]: string } = {
  oà: "òa",
  oá: "óa",
  oả: "ỏa",
  oã: "õa",
  oạ: "ọa",
  oè: "òe",
  oé: "óe",
  oẻ: "ỏe",
  oẽ: "õe",
  oẹ: "ọe",
  uỳ: "ùy",
  uý: "úy",
  uỷ: "ủy",
  uỹ: "ũy",
  uỵ: "ụy",
};

// "kỹ" and "kĩ", "lý" and "lí", "quý" and "quí": a final y after exactly one of these onsets is read as i.
const FINAL_Y = /(?<![\p{L}\p{M}])([hklmst]|qu)([yỳýỷỹỵ])(?![\p{L}\p{M}])/gu;
const I_OF_Y: { readonly [y: string]: string } = { y: "i", ỳ: "ì", ý: "í", ỷ: "ỉ", ỹ: "ĩ", ỵ: "ị" };

const DASH = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;
const WRAPPING = new Set(` "'“”„‟‘’‚‛«»`);

// A loop, since a pattern anchored at the end takes quadratic time on a long run in the middle.
function unwrap(text: string): string {
  let from = 0;
  let until = text.length;
  while (from < until && WRAPPING.has(text.charAt(from))) from += 1;
  while (from < until && WRAPPING.has(text.charAt(until - 1))) until -= 1;
  return text.slice(from, until);
}

/**
 * Equal keys mean: the same words, whatever the case, the Unicode form, the placement of the tone in open syllables, i or
 * y after h k l m s t qu, kind of dash and space, and quotation marks around the whole. Marks and đ are kept, since
 * they tell words apart ("Hà Nam", "Hạ Nam"); unaccented spellings are aliases, listed where they are allowed.
 */
export function foldText(text: string): string {
  const lower = toNfc(text.toWellFormed().replace(INVISIBLE, "").toLowerCase().replace(/ƣ/g, "ư"))
    .replace(/[ðɖ]/g, "đ")
    .replace(DASH, "-")
    .replace(/\s+/g, " ")
    .replace(/ ?- ?/g, "-");
  return unwrap(lower)
    .replace(TONE, (syllable) => OLDER_TONE[syllable] ?? syllable)
    .replace(FINAL_Y, (_, onset: string, y: string) => onset + (I_OF_Y[y] ?? y));
}
