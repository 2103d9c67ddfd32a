// Prints what became of the same rows in the hands of three writers, as a table in Markdown.
import type { Compared } from "../naive/compare-writers.ts";

/** `ours`: rows a minute of Sáng Kiến into one book, measured by itself: here rows came slower than it can go. */
export function printWriters(compared: readonly Compared[], ours: number | undefined): string {
  const number = (value: number) => value.toLocaleString("en");
  return [
    "| writer | rows sent | lost | doubled | officers' cells changed | calls | rows a minute at most |",
    "| --- | --: | --: | --: | --: | --: | --: |",
    ...compared.map(({ writer, sent, lost, doubled, spoilt, calls, rowsPerMinute }) => {
      const cells = [sent, lost, doubled, spoilt, calls, rowsPerMinute ?? ours ?? 0].map(number);
      return `| ${writer} | ${cells.join(" | ")} |`;
    }),
  ].join("\n");
}
