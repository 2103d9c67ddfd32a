// A row of "Đơn vị": a union below the federation, or a cluster of such unions, with its quotas.

export type UnitLevel = "cluster" | "upper" | "grassroots";

export interface Unit {
  /** null where the row does not say; such a row still counts, but no other row hangs below it. */
  readonly level: UnitLevel | null;
  readonly code: string;
  readonly name: string;
  /** Name or code of the upper union, as officers typed it. */
  readonly upperUnion: string;
  /** Name or code of the cluster, as officers typed it. */
  readonly cluster: string;
  /** Id of a block of the programme. */
  readonly block: string | null;
  readonly members: number | null;
  /** Quotas by phase id; a phase without one is absent. */
  readonly assigned: { readonly [phaseId: string]: number };
  readonly registered: { readonly [phaseId: string]: number };
  /** First instant at which the row is valid, and the first at which it no longer is; null: no limit. */
  readonly validFrom: number | null;
  readonly validUntil: number | null;
}

/** The row as read: the unit, unless the row is blank, and one Vietnamese sentence for each cell that could not be read. */
export interface UnitRow {
  readonly unit: Unit | null;
  readonly unread: readonly string[];
}
