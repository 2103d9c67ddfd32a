// Measures what the total's share is of, from the federations' rows: the total's own number includes those without a quota.
import { measureShare } from "../../domain/measure-share.ts";
import type { StatusView } from "../board/status-view.ts";

export interface StatusShare {
  readonly counted: number;
  readonly quota: number;
  /** Federations that received something and have no quota. */
  readonly leftOut: number;
}

/** null where there is no share to show. */
export function measureStatus({ total, federations }: StatusView): StatusShare | null {
  if (total.counted === null) return null;
  const { counted, quota, leftOut } = measureShare(
    federations.map(({ id, ...numbers }) => ({ federation: id, ...numbers })),
  );
  return quota === null ? null : { counted, quota, leftOut };
}
