// Reads an amount of money from a short text, where the text gives exactly one.
import { foldText } from "./fold-text.ts";

export type Money =
  | {
      readonly kind: "amount";
      /** Whole đồng. */
      readonly dong: number;
      /** How the text bounds it: "hơn" is at least, "gần" at most, "khoảng" about. */
      readonly bound: "exact" | "at-least" | "at-most" | "about";
      readonly per: "year" | "month" | null;
    }
  | { readonly kind: "unclear" };

/** Longer texts are sentences, and a number found in a sentence may mean anything. */
const LONGEST = 120;
/** Beyond it a number is a slip: a hundred times what a whole programme earned. */
const MOST = 1e15;

const BOUNDS: { readonly [word: string]: "at-least" | "at-most" | "about" } = {
  hơn: "at-least",
  trên: "at-least",
  "ít nhất": "at-least",
  gần: "at-most",
  "tối đa": "at-most",
  khoảng: "about",
  "ước tính": "about",
  "ước tính khoảng": "about",
};
const UNITS: { readonly [unit: string]: number } = {
  nghìn: 1e3,
  ngàn: 1e3,
  triệu: 1e6,
  tr: 1e6,
  tỉ: 1e9,
  "nghìn tỉ": 1e12,
  "ngàn tỉ": 1e12,
};

const WHOLE =
  /^(?:(hơn|trên|ít nhất|gần|tối đa|ước tính khoảng|ước tính|khoảng) )?([\d][\d.,a-zà-ỹ ]*?) ?(?: ?(đồng|đ|vnđ|vnd))? ?(?:(?:\/|mỗi |một )(?:1 )?(năm|tháng))?\.?$/u;
const TERM =
  /^(\d+(?:\.\d{3})*)(?:, ?(\d{1,2}))? ?(nghìn tỉ|ngàn tỉ|nghìn|ngàn|triệu|tr|tỉ)?(?: |$)/u;

/** "1 tỉ 250 triệu": terms in falling order; null where a term is doubtful. */
function sumTerms(text: string, hasCurrency: boolean): number | null {
  let rest = text;
  let sum = 0;
  let last = Infinity;
  while (rest !== "") {
    const [whole, digits = "", decimals = "", unit] = TERM.exec(rest) ?? [];
    if (whole === undefined) return null;
    const size = unit === undefined ? 1 : (UNITS[unit] ?? 1);
    const single = unit === undefined && last === Infinity && whole.length === rest.length;
    // "34.893 tỉ" may mean 34,893 or 34893; a bare number is money only with its currency, and only alone.
    if (unit === undefined ? !single || !hasCurrency || decimals !== "" : digits.includes("."))
      return null;
    if (size >= last) return null;
    sum +=
      Number(digits.replaceAll(".", "")) * size +
      (Number(decimals || "0") * size) / 10 ** decimals.length;
    last = size;
    rest = rest.slice(whole.length);
  }
  return sum;
}

/** Ranges, prices of single things, vague words ("hàng trăm triệu") and doubtful grouping are unclear: the text stays. */
export function readMoney(text: string): Money {
  if (text.length > LONGEST) return { kind: "unclear" };
  const [whole, word, terms = "", currency, period] = WHOLE.exec(foldText(text)) ?? [];
  if (whole === undefined) return { kind: "unclear" };
  const dong = sumTerms(terms.trim(), currency !== undefined);
  if (dong === null || dong > MOST || !Number.isInteger(dong)) return { kind: "unclear" };
  return {
    kind: "amount",
    dong,
    bound: word === undefined ? "exact" : (BOUNDS[word] ?? "about"),
    per: period === undefined ? null : period === "năm" ? "year" : "month",
  };
}
