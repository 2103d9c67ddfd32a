// What a plan asks for, file by file.
import type { Federation } from "../../domain/federation.ts";
import type { Programme } from "../../domain/programme.ts";

/** A federation, or the nation. */
export type Home = Federation | "national";

export interface WantedBook {
  readonly programme: Programme;
  readonly home: Home;
}

export interface WantedForm {
  readonly programme: Programme;
  readonly home: Home;
  readonly generations: readonly number[];
  readonly address: "none" | "required";
  /** Names to choose from; empty in a federation's own form, which does not ask. */
  readonly federations: readonly string[];
}

export interface Wanted {
  readonly deployment: string;
  readonly folder: string;
  readonly programmes: readonly Programme[];
  readonly books: readonly WantedBook[];
  readonly forms: readonly WantedForm[];
  readonly mail: { readonly [programme: string]: readonly string[] };
  readonly alerts: { readonly [programme: string]: readonly string[] };
  readonly serviceAccounts: readonly string[];
  readonly owners: readonly string[];
}

export const homeId = (home: Home): string => (home === "national" ? home : home.id);
export const homeName = (home: Home): string =>
  home === "national" ? "Toàn quốc" : home.shortName;
