// Lists what a person must do about the book: what keeps it from taking rows, or is slow to, and rows that stand twice.
import type { Db } from "../storage/db.ts";
import { bookLine } from "./book-line.ts";
import { type BookState, stateSentence } from "./book-state.ts";

/** An outage of a few minutes is nobody's business. */
const MOST_UNCLEAR = 5;

export function listStates(db: Db): readonly BookState[] {
  const { state, stateSince, stateWords, unclear, unclearSince, pullResult } = bookLine(db);
  const states: BookState[] = [];
  if (state !== null)
    states.push({
      code: state,
      since: stateSince ?? 0,
      sentence: stateSentence(state, stateWords),
    });
  if (state === null && unclear >= MOST_UNCLEAR) {
    const sentence = stateSentence("unanswered", null);
    states.push({ code: "unanswered", since: unclearSince ?? 0, sentence });
  }
  if (state !== "doubled" && pullResult !== null && pullResult.held > 0) {
    const sentence = stateSentence("doubled", `${pullResult.held} dòng`);
    states.push({ code: "doubled", since: pullResult.at, sentence });
  }
  return states;
}
