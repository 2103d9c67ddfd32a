// Reads which programme and which homes with a book the operator means.
import type { Registry } from "../../domain/registry.ts";
import { pickProgramme } from "./pick-programme.ts";

export interface Target {
  readonly programme: string;
  /** Homes with a book. */
  readonly homes: readonly string[];
}

/** Every home with a book, unless one is named. */
export function readTarget(
  registry: Registry,
  programme: string | undefined,
  federation: string | undefined,
  now: number,
): Target | "unknown-programme" | "unknown-federation" {
  const picked = pickProgramme(registry, programme, now);
  if (picked === null) return "unknown-programme";
  const homes = registry.books
    .filter((book) => book.programme === picked.id)
    .map(({ home }) => home);
  if (federation === undefined) return { programme: picked.id, homes };
  return homes.includes(federation)
    ? { programme: picked.id, homes: [federation] }
    : "unknown-federation";
}
