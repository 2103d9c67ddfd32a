// Finds which version of its receipt a row is by its "Lần nộp"; one that is alone needs none.
import type { FoundRow } from "../sheet/read-edits.ts";

/** `versions`: all of the receipt the row shows. */
export const findByNumber = <Version extends { readonly number: number }>(
  versions: readonly Version[],
  { cells }: FoundRow,
): Version | undefined =>
  versions.find(({ number }) => number === Number(cells["version"])) ??
  (versions.length === 1 ? versions[0] : undefined);
