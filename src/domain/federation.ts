// A federation is a level-3 union: a provincial federation of labour or a central union of the same rank.

/** Province schemes: `p63` until 30 June 2025, `p34` since 1 July 2025. A bare province code is not a key. */
export type Scheme = "p63" | "p34";

/** `p34-01`, `p63-91` (scheme and official province code) or `cdn-yt` (the central union's short name). */
export type FederationId = string;

/** The home of what no federation can be named for. */
export const NATION = "national";

export interface Federation {
  readonly id: FederationId;
  /** Name of the union, e.g. "Liên đoàn Lao động thành phố Hà Nội". */
  readonly name: string;
  /** Short form people read in tables, e.g. "LĐLĐ TP Hà Nội". */
  readonly shortName: string;
  /** Scheme and code of its province; null for a central union. */
  readonly province: {
    readonly scheme: Scheme;
    readonly code: string;
    readonly name: string;
  } | null;
  /** Other spellings people use for it or for its province, as published. */
  readonly aliases: readonly string[];
}
