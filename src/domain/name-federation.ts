// Names the federation an answer belongs to.
import type { FederationId } from "./federation.ts";
import { NATION } from "./federation.ts";
import { findFederation } from "./find-federation.ts";
import { nameProblem } from "./name-problem.ts";
import type { Programme } from "./programme.ts";
import type { NamedFederation, Problem } from "./submission.ts";

export interface ReadingContext {
  readonly programme: Programme;
  /** The form's one federation, or the nation for a form that asks for it. */
  readonly home: FederationId;
  /** Federations that take part; another one counts as unknown. Left out: every one of the programme's scheme. */
  readonly federations?: readonly FederationId[];
}

export interface FederationNaming {
  readonly federation: NamedFederation;
  readonly problems: readonly Problem[];
  readonly flags: readonly Problem[];
}

/** In a federation's own form its home is certain; naming another one there is a doubt for people. */
export function nameFederation(
  typed: string,
  { programme, home, federations }: ReadingContext,
): FederationNaming {
  const named = findFederation(typed, programme);
  if (home !== NATION) {
    const other = named.kind === "found" && named.id !== home;
    const flags = other ? [nameProblem("federation", "other-federation")] : [];
    return { federation: { kind: "found", id: home }, problems: [], flags };
  }
  const takesPart =
    named.kind === "found" && (federations === undefined || federations.includes(named.id));
  if (takesPart) return { federation: named, problems: [], flags: [] };
  const federation: NamedFederation = named.kind === "found" ? { kind: "unknown", typed } : named;
  return { federation, problems: [nameProblem("federation", "unknown-federation")], flags: [] };
}
