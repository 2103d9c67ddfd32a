// Reads which versions a tab of the book shows, top first.
import type { Desk } from "./open-desk.ts";

/** The last digit of each receipt and the version's number, e.g. "2.1". */
export const readIdentities = async (desk: Desk, tab = "Sáng kiến"): Promise<string[]> =>
  (await desk.rows(tab)).map((row) => `${row["Mã hồ sơ"]?.slice(-1)}.${row["Lần nộp"]}`);
