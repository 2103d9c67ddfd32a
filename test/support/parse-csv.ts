// Reads a CSV file with a header row, quoted where needed, into one record per line.

export function parseCsv(text: string): { [column: string]: string }[] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ",") endCell();
    else if (sign === "\n") {
      endCell();
      rows.push([]);
    } else if (sign !== "\r") cell += sign;
  }
  if (cell !== "" || (rows.at(-1)?.length ?? 0) > 0) endCell();
  const [heads = [], ...body] = rows.filter((row) => row.length > 0);
  return body.map((row) =>
    Object.fromEntries(heads.map((head, column) => [head, row[column] ?? ""])),
  );
}
