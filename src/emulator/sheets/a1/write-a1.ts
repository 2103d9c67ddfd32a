// Writes a box of a tab in A1 notation, the title quoted where Google quotes it.
import type { Box } from "../grid/box.ts";
import { columnName } from "./column-name.ts";

export function writeA1(title: string, box: Box): string {
  const first = `${columnName(box.column0)}${box.row0 + 1}`;
  const last = `${columnName(box.column1 - 1)}${box.row1}`;
  return `${writeTitle(title)}!${first === last ? first : `${first}:${last}`}`;
}

export function writeTitle(title: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(title) && !/^[A-Za-z]{1,3}\d+$/.test(title);
  return plain ? title : `'${title.replaceAll("'", "''")}'`;
}
