// Lists who is told when a book of a programme is in trouble.
import type { Registry } from "../../domain/registry.ts";

/** Somebody must hear of it: where nobody is named, those who get the tally know whom to pass it on to. */
export const listAlerted = (
  { alerts, mail }: Pick<Registry, "alerts" | "mail">,
  programme: string,
): readonly string[] => alerts?.[programme] ?? mail[programme] ?? [];
