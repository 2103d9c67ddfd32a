// Gives the address under which people open books; a book's id follows after a slash.

/** Google's books open at another host than programs use; an emulator serves both at one. */
export const addressBooks = (sheetsUrl: string): string => {
  const isGoogles = new URL(sheetsUrl).hostname === "sheets.googleapis.com";
  const base = isGoogles ? "https://docs.google.com" : sheetsUrl.replace(/\/+$/, "");
  return `${base}/spreadsheets/d`;
};
