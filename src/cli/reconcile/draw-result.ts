// Draws what reconciling found: a line for each book, then one for each difference.
import { NATION } from "../../domain/federation.ts";
import { listFederations } from "../../domain/federations/list-federations.ts";
import { TABS } from "../../domain/sheet.ts";
import { drawGrid } from "../draw-grid.ts";
import { measureResult, type Measured } from "./measure-result.ts";
import type { BookToRead, Reconciled } from "./reconcile.ts";
import type { Difference } from "./version.ts";

const HEADS = [
  "Federation",
  "",
  "in ledger",
  "waiting",
  "rows in book",
  "missing",
  "twice",
  "wrong tab",
  "unknown",
  "",
];

export function drawResult(result: readonly Reconciled[]): string {
  const lines = result.map((one) => ({ ...one, measured: measureResult([one]) }));
  const filled = lines.filter(
    ({ outcome, measured }) =>
      outcome.kind === "unreadable" || measured.inLedger + measured.inBook > 0,
  );
  // Of thirty empty books nobody wants a line each; of the one that was asked for, everybody.
  const shown = filled.length > 0 ? filled : lines;
  const all = measureResult(result);
  const table = drawGrid({
    heads: HEADS,
    body: shown.map(({ book, outcome, measured }) => [
      idOf(book),
      nameOf(book),
      ...(outcome.kind === "unreadable"
        ? [...Array.from({ length: 7 }, () => "?"), `✗ cannot be read: ${outcome.why}`]
        : [...numbersOf(measured), measured.differences === 0 ? "✓" : "✗"]),
    ]),
    total: ["All", "", ...numbersOf(all), all.agrees ? "✓" : "✗"],
    left: new Set([0, 1, HEADS.length - 1]),
  });
  const differences = result.flatMap(({ book, outcome }) =>
    outcome.kind === "unreadable"
      ? []
      : outcome.comparison.differences.map((difference) => lineOf(book, difference)),
  );
  if (differences.length === 0) return table;
  const list = drawGrid({
    heads: ["Federation", "receipt", "number", "tab", "row", "what"],
    body: differences,
    left: new Set([0, 1, 3, 5]),
  });
  return `${table}\n\n${list}`;
}

const numbersOf = (measured: Measured): readonly string[] =>
  (["inLedger", "waiting", "inBook", "missing", "twice", "wrongTab", "unknown"] as const).map(
    (part) => String(measured[part]),
  );

function lineOf(book: BookToRead, difference: Difference): readonly string[] {
  const { receipt, number, tab, row } = difference;
  return [
    idOf(book),
    receipt ?? "–",
    String(number ?? "–"),
    TABS[tab].title,
    String(row ?? "–"),
    wordsOf(difference),
  ];
}

function wordsOf({ what, receipt, belongs }: Difference): string {
  switch (what) {
    case "missing":
      return "missing: it was written, and no tab has it";
    case "twice":
      return "twice: one of several rows of this version";
    case "wrong-tab":
      return `wrong tab: it belongs to "${TABS[belongs ?? "initiatives"].title}"`;
    case "unknown":
      return receipt === null
        ? "unknown: what stands there is no receipt"
        : "unknown: the ledger has no such receipt with this number";
  }
}

const idOf = ({ programme, home }: BookToRead): string =>
  programme === undefined ? home : `${programme}/${home}`;

const NAMES = new Map(
  [...listFederations("p34"), ...listFederations("p63")].map(({ id, shortName }) => [
    id,
    shortName,
  ]),
);

const nameOf = ({ home }: BookToRead): string =>
  home === NATION ? TABS.unrouted.title : (NAMES.get(home) ?? "");
