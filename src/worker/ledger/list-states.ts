// Lists what keeps the book from taking rows, in words for people.
import type { Db } from "../storage/db.ts";
import { bookLine } from "./book-line.ts";
import { type BookState, stateSentence } from "./book-state.ts";

export function listStates(db: Db): readonly BookState[] {
  const { state, stateSince, stateWords } = bookLine(db);
  return state === null
    ? []
    : [{ code: state, since: stateSince ?? 0, sentence: stateSentence(state, stateWords) }];
}
