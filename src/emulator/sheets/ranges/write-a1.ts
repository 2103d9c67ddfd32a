// Writes a box of a tab in A1 notation, the title quoted where Google quotes it.
import type { Box } from "./box.ts";
import { columnName } from "./convert-column.ts";

export function writeA1(title: string, box: Box): string {
  const first = `${columnName(box.column0)}${box.row0 + 1}`;
  const last = `${columnName(box.column1 - 1)}${box.row1}`;
  return `${writeTitle(title)}!${first === last ? first : `${first}:${last}`}`;
}

/** What is not plain ASCII, or could be read as a cell, is quoted. */
function writeTitle(title: string): string {
  const plain = /^[A-Za-z_][\w.]*$/.test(title) && !/^([A-Z]{1,3}\d+|R\d+C\d+)$/i.test(title);
  return plain ? title : `'${title.replaceAll("'", "''")}'`;
}
