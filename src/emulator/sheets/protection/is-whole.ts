// Says whether a protection is that of a whole tab.
import type { sheets_v4 } from "googleapis";

export const isWhole = ({ range }: sheets_v4.Schema$ProtectedRange): boolean =>
  Object.keys(range ?? {}).every((name) => name === "sheetId");
