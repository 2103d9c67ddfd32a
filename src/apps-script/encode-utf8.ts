// Writes text as UTF-8 in Google's kind of bytes, which are signed.

/** Bytes from -128 to 127. A lone surrogate becomes U+FFFD, as everywhere on the web. */
export function encodeUtf8(text: string): number[] {
  const bytes: number[] = [];
  const add = (byte: number): void => {
    bytes.push(byte > 127 ? byte - 256 : byte);
  };
  for (const character of text) {
    const typed = character.codePointAt(0) ?? 0;
    const point = typed >= 0xd800 && typed <= 0xdfff ? 0xfffd : typed;
    if (point < 0x80) {
      add(point);
    } else if (point < 0x800) {
      add(0xc0 | (point >> 6));
      add(0x80 | (point & 0x3f));
    } else if (point < 0x10000) {
      add(0xe0 | (point >> 12));
      add(0x80 | ((point >> 6) & 0x3f));
      add(0x80 | (point & 0x3f));
    } else {
      add(0xf0 | (point >> 18));
      add(0x80 | ((point >> 12) & 0x3f));
      add(0x80 | ((point >> 6) & 0x3f));
      add(0x80 | (point & 0x3f));
    }
  }
  return bytes;
}
