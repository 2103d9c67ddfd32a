// Writes the letter about books in trouble as plain text, for readers and mail programs that want no HTML.
import type { AlertSummary } from "./summarise-alert.ts";

export const writeAlertText = (
  { programme, groups, comfort, next }: AlertSummary,
  publicUrl: string,
): string =>
  [
    ...groups.flatMap(({ sentence, books }) => [
      sentence,
      ...books.map(
        ({ name, since, waiting, url }) =>
          `- ${name}: ${since}, ${waiting}.${url === null ? "" : ` Bảng tính: ${url}`}`,
      ),
      "",
    ]),
    comfort,
    next,
    `Tình hình mới nhất: ${publicUrl}/`,
    `Chương trình: ${programme}.`,
    "",
  ].join("\n");
