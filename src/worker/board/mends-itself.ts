// Says whether the system heals a state of a book by itself: nobody is called for it, unless rows wait too long.
import type { BookStateCode } from "../ledger/book-state.ts";

export const mendsItself = (code: BookStateCode): boolean => code === "fence-gone";
