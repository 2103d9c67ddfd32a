// Lists where submissions of a programme may live: federations in their official order, then the nation.
import { NATION } from "../../domain/federation.ts";
import { listFederations } from "../../domain/federations/list-federations.ts";
import type { Registry } from "../../domain/registry.ts";

export interface Home {
  readonly id: string;
  /** Short, as people read it in tables. */
  readonly name: string;
}

/** What has no home of its own name: answers that could not be routed. */
const NATION_NAME = "Chưa rõ đơn vị";

/** `reported`: homes that have already told the board of themselves; a national form may fill ledgers that have no book yet. */
export function listHomes(
  registry: Registry,
  programme: string,
  reported: Iterable<string>,
): readonly Home[] {
  const scheme = registry.programmes[programme]?.scheme;
  if (scheme === undefined)
    throw new Error(`Cannot list homes: programme "${programme}" is not registered`);
  const ids = new Set(reported);
  for (const book of registry.books) if (book.programme === programme) ids.add(book.home);
  for (const form of Object.values(registry.forms))
    if (form.programme === programme) ids.add(form.home);
  const known = listFederations(scheme).filter(({ id }) => ids.delete(id));
  const national = ids.delete(NATION);
  return [
    ...known.map(({ id, shortName }) => ({ id, name: shortName })),
    // Federations of the other province scheme, if a deployment names any.
    ...[...ids].toSorted().map((id) => ({ id, name: id })),
    ...(national ? [{ id: NATION, name: NATION_NAME }] : []),
  ];
}
