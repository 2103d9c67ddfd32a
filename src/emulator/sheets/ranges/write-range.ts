// Writes a stored GridRange the way Google answers it: a sheetId of 0 is left out.
import type { sheets_v4 } from "googleapis";

export function writeRange(range: sheets_v4.Schema$GridRange): sheets_v4.Schema$GridRange {
  const { sheetId, ...rest } = range;
  return sheetId ? { sheetId, ...rest } : rest;
}
