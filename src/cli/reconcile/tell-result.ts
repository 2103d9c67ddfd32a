// Tells in one sentence what reconciling found.
import { measureResult } from "./measure-result.ts";
import type { Reconciled } from "./reconcile.ts";

export function tellResult(result: readonly Reconciled[]): string {
  const { agrees, inLedger, waiting, differences, unreadable } = measureResult(result);
  const books = count(result.length, "book");
  if (agrees && inLedger === 0)
    return `Books and ledgers agree: ${books} and the ledgers behind hold nothing yet.`;
  if (agrees) {
    const waits = waiting === 0 ? "none waits" : `${waiting} ${waiting === 1 ? "waits" : "wait"}`;
    return `Books and ledgers agree: of ${count(inLedger, "version")} in the ledgers of ${books}, ${inLedger - waiting} stand in their book once and ${waits}; nothing is missing, doubled, in a wrong tab or unknown.`;
  }
  const apart = result.filter(
    ({ outcome }) => outcome.kind === "compared" && outcome.comparison.differences.length > 0,
  ).length;
  const said = [
    ...(differences > 0 ? [`${count(differences, "difference")} in ${count(apart, "book")}`] : []),
    ...(unreadable > 0 ? [`${count(unreadable, "book")} could not be read`] : []),
  ];
  return `Books and ledgers do NOT agree: ${said.join(", ")}, of ${books}; see the lines above.`;
}

const count = (number: number, what: string): string =>
  `${number} ${what}${number === 1 ? "" : "s"}`;
