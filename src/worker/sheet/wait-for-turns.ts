// Lets the further calls of one look wait for their turns where they are: a look that started over would only meet the same wait.
import type { BookAccess } from "./book-access.ts";

/** Gives doors whose permit says `wait` only for a turn that comes more than `longestMs` from now. */
export function waitForTurns(access: BookAccess, longestMs: number): BookAccess {
  const until = access.now() + longestMs;
  return {
    ...access,
    permit: async (kind) => {
      for (;;) {
        const permit = await access.permit(kind);
        if (permit.kind !== "wait" || permit.at > until) return permit;
        await access.sleep(Math.max(0, permit.at - access.now()));
      }
    },
  };
}
