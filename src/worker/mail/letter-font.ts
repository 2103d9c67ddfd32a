// The letter's type face: the reader's own, named again in every table, since Outlook lets tables inherit none.

export const LETTER_FONT = "font-family:-apple-system,'Segoe UI',Roboto,Arial,sans-serif;";
