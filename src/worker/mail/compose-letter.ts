// Composes the letter that brings a tally to leadership: counts and names of unions, never a person's name or an initiative's.
import type { Letter, LetterInput } from "./letter.ts";
import { renderLetter } from "./render-letter.tsx";
import { summariseTally } from "./summarise-tally.ts";
import { writeSubject } from "./write-subject.ts";
import { writeText } from "./write-text.ts";

export function composeLetter(input: LetterInput): Letter {
  const summary = summariseTally(input);
  const subject = writeSubject(input, summary);
  return {
    subject,
    text: writeText(summary, input.publicUrl),
    html: renderLetter(summary, subject, input.publicUrl),
  };
}
