// Judges where an answer goes once it is read.
import type { FederationId } from "./federation.ts";
import { NATION } from "./federation.ts";
import type { Reading, Verdict } from "./submission.ts";

/** `home` may be the nation. An answer that names no federation goes to people first, whatever else is wrong with it. */
export function judgeReading(
  { federation, problems }: Reading,
  home: FederationId,
): Extract<Verdict, "accepted" | "needs-fixing" | "unrouted"> {
  if (home === NATION && federation.kind === "unknown") return "unrouted";
  return problems.length === 0 ? "accepted" : "needs-fixing";
}
