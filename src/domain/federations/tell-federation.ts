// Tells a federation by the short name people know, where all that is known of it is an id or what somebody typed.
import { listFederations } from "./list-federations.ts";

const NAMES: ReadonlyMap<string, string> = new Map(
  (["p63", "p34"] as const).flatMap((scheme) =>
    listFederations(scheme).map(({ id, shortName }) => [id, shortName] as const),
  ),
);

/** What is no id stays as it is. */
export const tellFederation = (named: string): string => NAMES.get(named) ?? named;
