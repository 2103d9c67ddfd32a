// Says whether people brought it about that a row may stand twice, by what they did to its receipt.
import type { KnownBook } from "./run.ts";

/**
 * Its receipt was overwritten, and before that could be told the operator had the ledger's rows written again over an older
 * version: where answers of one second are missing side by side, nothing tells which of them the row is. `key`: tab and tag.
 */
export const mayStandTwice = ({ kept, spoilt }: KnownBook, key: string): boolean =>
  kept.has("ledger") && spoilt.has(key);
