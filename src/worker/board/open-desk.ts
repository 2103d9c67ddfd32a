// Lays out what the board needs to work for one programme: the registry's word, the ledgers' doors and a look at Drive.
import type { Registry } from "../../domain/registry.ts";
import type { Env } from "../env.ts";
import { readGoogleSettings } from "../google/read-google-settings.ts";
import { type Look, lookAtBooks } from "../look-at-books.ts";
import { tellError } from "../tell-error.ts";
import { addressBooks } from "./address-books.ts";
import type { Desk } from "./desk.ts";
import { listAlerted } from "./list-alerted.ts";
import { listHomes } from "./list-homes.ts";

/** `reported`: homes that have told the board of themselves. */
export function openDesk(
  env: Env,
  registry: Registry,
  id: string,
  reported: Iterable<string>,
  now: () => number,
): Desk {
  const programme = registry.programmes[id];
  if (programme === undefined)
    throw new Error(`Cannot work for programme "${id}": it is not registered; run apply`);
  const homes = listHomes(registry, id, reported);
  return {
    programme,
    homes,
    books: new Map(
      registry.books
        .filter((book) => book.programme === id)
        .map(({ home, spreadsheetId }) => [home, spreadsheetId]),
    ),
    recipients: registry.mail[id] ?? [],
    alerts: listAlerted(registry, id),
    publicUrl: env.PUBLIC_URL,
    booksUrl: addressBooks(env.GOOGLE_SHEETS_URL),
    open: (home) => env.LEDGER.getByName(`${id}/${home}`),
    look: () => look(env, id),
    now,
  };
}

async function look(env: Env, id: string): Promise<Look> {
  try {
    const settings = readGoogleSettings(env);
    return await lookAtBooks(
      settings,
      (account) => env.PACER.getByName(account),
      `tally of ${id}`,
      fetch,
    );
  } catch (error) {
    return { kind: "unseen", why: tellError(error) };
  }
}
