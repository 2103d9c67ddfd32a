// Cuts a very long answer, with a mark, so that its submission can be stored.
const MARK = "… (đã cắt)";

/** At most `longest` UTF-16 units, the mark included, never half a character. */
export function cutAnswer(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = longest - MARK.length;
  const splits =
    /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(end));
  return text.slice(0, splits ? end - 1 : end) + MARK;
}
