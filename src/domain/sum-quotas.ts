// Sums a federation's quotas over the rows of "Đơn vị" without counting any of them twice.
import { foldText } from "./text/fold-text.ts";
import type { Unit, UnitLevel } from "./unit.ts";

const isValidAt = ({ validFrom, validUntil }: Unit, at: number): boolean =>
  (validFrom === null || validFrom <= at) && (validUntil === null || at < validUntil);

/** Rows of a level by name and by code, as other rows refer to them. */
function indexLevel(
  units: readonly Unit[],
  level: UnitLevel,
): ReadonlyMap<string, readonly Unit[]> {
  const index = new Map<string, Unit[]>();
  for (const unit of units) {
    if (unit.level !== level) continue;
    for (const key of new Set([foldText(unit.name), foldText(unit.code)])) {
      if (key !== "") index.set(key, [...(index.get(key) ?? []), unit]);
    }
  }
  return index;
}

/**
 * null where nobody set one; a quota of 0 is no quota. A row's quota counts unless a row above it (its cluster, its upper
 * union, or that union's cluster) carries a quota of the same kind for the same phase: the upper row then speaks for all
 * below it. Only rows valid at the instant `at` take part.
 */
export function sumQuotas(
  units: readonly Unit[],
  phaseId: string,
  kind: "assigned" | "registered",
  at: number,
): number | null {
  const valid = units.filter((unit) => isValidAt(unit, at));
  const clusters = indexLevel(valid, "cluster");
  const uppers = indexLevel(valid, "upper");
  const clustersOf = (unit: Unit): readonly Unit[] => clusters.get(foldText(unit.cluster)) ?? [];
  const above = (unit: Unit): readonly Unit[] => {
    if (unit.level === "cluster") return [];
    if (unit.level === "upper") return clustersOf(unit);
    const direct = uppers.get(foldText(unit.upperUnion)) ?? [];
    return [...clustersOf(unit), ...direct, ...direct.flatMap(clustersOf)];
  };
  const quotaOf = (unit: Unit): number => unit[kind][phaseId] ?? 0;
  const counting = valid.filter(
    (unit) => quotaOf(unit) > 0 && !above(unit).some((parent) => quotaOf(parent) > 0),
  );
  return counting.length === 0 ? null : counting.reduce((total, unit) => total + quotaOf(unit), 0);
}
