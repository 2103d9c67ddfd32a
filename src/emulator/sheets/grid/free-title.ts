// Gives a new tab the title wished for, or with the first number behind it that is free.
import type { Spreadsheet } from "../../state.ts";

export function freeTitle({ sheets }: Spreadsheet, wished: string): string {
  const taken = new Set(sheets.map(({ properties }) => properties.title.toLowerCase()));
  let title = wished;
  for (let number = 1; taken.has(title.toLowerCase()); number++) title = `${wished} ${number}`;
  return title;
}
