// Fixes the home of a submission to a national form: whoever asks first decides, for ever.
import type { Db } from "../storage/db.ts";

export interface Home {
  readonly home: string;
  /** Whether this very call fixed it. */
  readonly first: boolean;
}

export function fixHome(
  db: Db,
  input: { readonly key: string; readonly proposal: string },
  now: number,
): Home {
  const fixed = db.first<{ home: string }>("SELECT home FROM home WHERE key = ?", input.key);
  if (fixed !== undefined) return { home: fixed.home, first: false };
  db.run("INSERT INTO home (key, home, fixed_at) VALUES (?, ?, ?)", input.key, input.proposal, now);
  return { home: input.proposal, first: true };
}
