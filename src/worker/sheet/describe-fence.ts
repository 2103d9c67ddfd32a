// Says what a fence is, in the one part of a protected range that Google keeps as we wrote it.

/**
 * Identity of a fence: the ledger that set it, the number of its attempt (0 for the one a book is born with), and
 * a hash of the attempt's rows ("new" at birth). The range's id only serves to delete it.
 */
export function describeFence(ledger: string, attempt: number, hash: string): string {
  return `fence · ${ledger} · ${attempt} · ${hash}`;
}
