// Spreads a list of short lines over as few properties as hold them, and reads them back.

/** Google allows 9 KB a value; our lines are ASCII, so a character is a byte. */
const LONGEST_VALUE = 8_500;

export type Properties = { readonly [key: string]: string };

/** Keys are `<name>.0`, `<name>.1` …; an empty list takes none. A line holds no line break. */
export function packLines(
  name: string,
  lines: readonly string[],
  longest = LONGEST_VALUE,
): Properties {
  const packed: { [key: string]: string } = {};
  let part = 0;
  let value = "";
  const close = (): void => {
    if (value === "") return;
    packed[`${name}.${part}`] = value;
    part += 1;
    value = "";
  };
  for (const line of lines) {
    if (value !== "" && value.length + 1 + line.length > longest) close();
    value = value === "" ? line : `${value}\n${line}`;
  }
  close();
  return packed;
}

export function unpackLines(name: string, properties: Properties): string[] {
  const lines: string[] = [];
  for (let part = 0; ; part += 1) {
    const value = properties[`${name}.${part}`];
    if (value === undefined) return lines;
    lines.push(...value.split("\n"));
  }
}
