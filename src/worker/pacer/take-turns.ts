// Puts those who wait for a slot of a lane in the order in which they get one.
import { RANK, URGENT_IN_A_ROW } from "./lane.ts";
import type { PermitKind } from "./permit.ts";

/**
 * Urgent calls before patient ones, and each in the order they asked; but after so many urgent ones in a row it is a patient
 * one's turn. `waiting`: in the order they asked. `spent`: slots of the last minute, in any order.
 */
export function takeTurns<Waiting extends { readonly kind: PermitKind }>(
  waiting: readonly Waiting[],
  spent: readonly { readonly at: number; readonly kind: PermitKind }[],
): readonly Waiting[] {
  const urgent = waiting.filter(isUrgent);
  const patient = waiting.filter((one) => !isUrgent(one));
  const patientAt = Math.max(0, ...spent.filter((one) => !isUrgent(one)).map(({ at }) => at));
  const row = spent.filter(({ at }) => at > patientAt).length;
  // Each patient one stands behind as many urgent ones as still may go before it.
  const turns: Waiting[] = [];
  for (const [index, one] of patient.entries()) {
    const before = index === 0 ? Math.max(0, URGENT_IN_A_ROW - row) : URGENT_IN_A_ROW;
    turns.push(...urgent.splice(0, before), one);
  }
  return [...turns, ...urgent];
}

const isUrgent = ({ kind }: { readonly kind: PermitKind }) => RANK[kind] === 0;
