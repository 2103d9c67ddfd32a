// Checks, once the dust has settled, that everything is where it should be: stored, in the book once, counted, and people's as they left it.
import { checkBook } from "./check-book.ts";
import { checkLedger } from "./check-ledger.ts";
import { checkLetters } from "./check-letters.ts";
import { checkTally } from "./check-tally.ts";
import { type Run, Violation } from "./run.ts";

export function checkRun(run: Run): void {
  const problems = [
    ...run.books.flatMap((book) => [...checkLedger(run, book), ...checkBook(run, book)]),
    ...checkTally(run),
    ...checkLetters(run),
  ];
  if (problems.length > 0) run.fail(new Violation(problems.join("\n")));
}
