// Reads a cell format as it was sent, its colours in both forms; equal ones are read once and shared, since thousands come in one request.
import type { sheets_v4 } from "googleapis";
import { pairColors } from "../colors/pair-colors.ts";
import { intern } from "./intern.ts";

const MOST = 20_000;
const known = new Map<string, sheets_v4.Schema$CellFormat>();

/** The result must not be changed in place. */
export function readFormat(given: sheets_v4.Schema$CellFormat): sheets_v4.Schema$CellFormat {
  const key = JSON.stringify(given);
  let format = known.get(key);
  if (!format) {
    format = intern(pairColors(given, given, "*"));
    if (known.size >= MOST) known.clear();
    known.set(key, format);
  }
  return format;
}
