// Hashes which versions an attempt carries, for its fence's description.
import type { BookRow } from "../sheet/book-row.ts";

/** 16 hexadecimal digits of SHA-256 over receipts and numbers; "none" for an attempt without rows. */
export async function hashRows(rows: readonly BookRow[]): Promise<string> {
  if (rows.length === 0) return "none";
  const text = rows.map(({ receipt, number }) => `${receipt} ${number}`).join("\n");
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest).slice(0, 8)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
