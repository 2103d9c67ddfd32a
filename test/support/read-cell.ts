// Reads cells of the grid that is open in a page, by the title of their column.
import type { Page } from "playwright-core";

/** Letter of a column by its title in the header row. */
export async function columnOf(book: Page, title: string): Promise<string> {
  const head = book.locator(`td[data-row="1"]`).filter({ hasText: new RegExp(`^${title}$`) });
  return (await head.first().getAttribute("data-column")) ?? "";
}

export async function cellOf(book: Page, row: number, title: string): Promise<string> {
  const cell = book.locator(`td[data-row="${row}"][data-column="${await columnOf(book, title)}"]`);
  return (await cell.count()) === 0 ? "" : (await cell.innerText()).trim();
}
