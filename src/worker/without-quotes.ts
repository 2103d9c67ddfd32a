// Takes out of a sentence what it quotes: programs and Google quote what they could not read, and that may be a person's words.

/** For logs and the status page. Everything from the first quotation mark to the last one goes, since a quoted text may hold some itself. */
export const withoutQuotes = (sentence: string): string => sentence.replace(/".*("|$)/s, '"…"');
